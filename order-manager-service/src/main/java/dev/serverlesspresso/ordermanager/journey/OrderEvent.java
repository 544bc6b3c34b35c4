package dev.serverlesspresso.ordermanager.journey;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.serverlesspresso.ordermanager.order.Order;
import dev.serverlesspresso.ordermanager.order.OrderId;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something that happened to an order, as the bus tells it. */
public record OrderEvent(String detailType, Detail detail) {

    static final String DRINK_CHOSEN = "Drink.Chosen";
    static final String QUEUED = "Order.Queued";
    static final String ACTION_REFUSED = "Order.ActionRefused";

    /** The members that a journey is made of. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Detail(
            ShopId shopId,
            OrderId orderId,
            @Nullable String customerId,
            Instant occurredAt,
            @Nullable Long version,
            @Nullable Order order,
            @Nullable String requestId,
            Order.@Nullable End actor,
            @Nullable String action,
            @Nullable String refusal,
            @Nullable String reason) {

        public Detail {
            Objects.requireNonNull(shopId, "an event has its shopId");
            Objects.requireNonNull(orderId, "an event of an order has its orderId");
            Objects.requireNonNull(occurredAt, "an event has its occurredAt");
        }
    }

    /** The same for the same event, even if it is told again under another id of the bus. */
    String id() {
        return detailType + "#" + (detail.requestId() == null ? "v" + detail.version() : detail.requestId());
    }

    boolean is(String type) {
        return detailType.equals(type);
    }
}
