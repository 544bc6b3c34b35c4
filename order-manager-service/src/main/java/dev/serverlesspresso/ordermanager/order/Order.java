package dev.serverlesspresso.ordermanager.order;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.serverlesspresso.ordermanager.menu.Drink;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import org.jspecify.annotations.Nullable;

/** An order as it may be seen; what is not a field here never leaves the table. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Order(
        OrderId orderId,
        @Nullable ShopId shopId,
        @Nullable String customerId,
        long version,
        OrderState state,
        @Nullable String businessDay,
        @Nullable String admittedAt,
        @Nullable String chooseBefore,
        @Nullable Long number,
        @Nullable Drink drink,
        @Nullable String queuedAt,
        @Nullable String makeBefore,
        @Nullable Claim claimedBy,
        @Nullable String claimedAt,
        @Nullable String endedAt,
        @Nullable End endedBy,
        @Nullable String reason,
        @Nullable String activeOrderId,
        @Nullable String waitedFor) {

    /** The barista who makes it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Claim(String id, @Nullable String name) {}

    /** Who ended it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record End(
            String role, @Nullable String id, @Nullable String name) {}

    boolean isIn(ShopId shop) {
        return shop.equals(shopId);
    }

    boolean isOf(String customer) {
        return customer.equals(customerId);
    }

    boolean isClaimedBy(String staffId) {
        return claimedBy != null && claimedBy.id().equals(staffId);
    }

    /** For baristas, who need not know which customer it is. */
    public Order forStaff() {
        End end = endedBy == null || !endedBy.role().equals("CUSTOMER") ? endedBy : new End("CUSTOMER", null, null);
        return new Order(
                orderId,
                shopId,
                null,
                version,
                state,
                businessDay,
                admittedAt,
                chooseBefore,
                number,
                drink,
                queuedAt,
                makeBefore,
                claimedBy,
                claimedAt,
                endedAt,
                end,
                reason,
                activeOrderId,
                waitedFor);
    }

    /** For the screen that all can see. */
    public Order forDisplay() {
        return new Order(
                orderId,
                null,
                null,
                version,
                state,
                null,
                null,
                null,
                number,
                drink == null ? null : drink.withoutOptions(),
                queuedAt,
                null,
                null,
                null,
                endedAt,
                null,
                null,
                null,
                null);
    }
}
