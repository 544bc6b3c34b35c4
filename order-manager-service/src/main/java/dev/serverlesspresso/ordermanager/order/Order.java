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
    public record Claim(@Nullable String id, @Nullable String name) {}

    /** Who ended it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record End(
            String role, @Nullable String id, @Nullable String name) {}

    private static final String CUSTOMER = "CUSTOMER";

    boolean isIn(ShopId shop) {
        return shop.equals(shopId);
    }

    boolean isOf(String customer) {
        return customer.equals(customerId);
    }

    boolean isClaimedBy(String staffId) {
        return claimedBy != null && staffId.equals(claimedBy.id());
    }

    /** For baristas, who need not know which customer it is. */
    public Order forStaff() {
        End end = endedBy == null || !endedBy.role().equals(CUSTOMER) ? endedBy : new End(CUSTOMER, null, null);
        return shown(null, claimedBy, end);
    }

    /** For its customer, who knows staff by their first names. */
    public Order forCustomer() {
        Claim claim = claimedBy == null
                ? null
                : new Claim(null, FirstName.of(claimedBy.name()).orElse(null));
        End end = endedBy == null || endedBy.role().equals(CUSTOMER)
                ? endedBy
                : new End(endedBy.role(), null, FirstName.of(endedBy.name()).orElse(null));
        return shown(customerId, claim, end);
    }

    private Order shown(@Nullable String customer, @Nullable Claim claim, @Nullable End end) {
        return new Order(
                orderId,
                shopId,
                customer,
                version,
                state,
                businessDay,
                admittedAt,
                chooseBefore,
                number,
                drink,
                queuedAt,
                makeBefore,
                claim,
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
