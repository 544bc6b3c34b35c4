package dev.serverlesspresso.ordermanager.journey;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.serverlesspresso.ordermanager.order.Order;
import dev.serverlesspresso.ordermanager.order.OrderActor;
import dev.serverlesspresso.ordermanager.order.OrderId;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something that happened to an order, as an event of the bus says it, with the order as it was then if the event has it. */
record OrderEvent(String detailType, Detail detail, Optional<Order> order) {

    static final String DRINK_CHOSEN = "Drink.Chosen";
    static final String QUEUED = "Order.Queued";
    private static final String CLAIMED = "Order.Claimed";
    private static final String RELEASED = "Order.Released";
    private static final String TAKEN_OVER = "Order.TakenOver";
    static final String COLLECTED = "Order.Collected";
    static final String REMADE = "Order.Remade";
    static final String RECALLED = "Order.Recalled";
    private static final int LONGEST_PART = 100;
    static final String ACTION_REFUSED = "Order.ActionRefused";

    /** The members that a journey is made of. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Detail(
            ShopId shopId,
            OrderId orderId,
            @Nullable String customerId,
            Instant occurredAt,
            @Nullable Long version,
            @Nullable String requestId,
            @Nullable OrderActor actor,
            @Nullable String action,
            @Nullable String refusal,
            @Nullable String reason,
            @Nullable Instant collectedAt) {

        public Detail {
            Objects.requireNonNull(shopId, "an event has its shopId");
            Objects.requireNonNull(orderId, "an event of an order has its orderId");
            Objects.requireNonNull(occurredAt, "an event has its occurredAt");
        }
    }

    /**
     * The same for the same event, even if it is published again at another time and under another id of the bus; also the same for all
     * requests of one actor for one action that were refused alike, and for all drinks that were chosen.
     */
    String id() {
        if (is(DRINK_CHOSEN)) {
            return detailType;
        }
        if (is(ACTION_REFUSED)) {
            OrderActor actor = detail.actor();
            String who = actor == null ? "" : actor.role() + ":" + actor.id();
            return String.join(
                    "#", detailType, shortened(who), shortened(detail.action()), shortened(detail.refusal()));
        }
        return detailType + "#v" + detail.version();
    }

    /** The request behind a step that is stored once for all that are alike; empty for a step of its own. */
    Optional<String> request() {
        return is(DRINK_CHOSEN) || is(ACTION_REFUSED) ? Optional.of(shortened(detail.requestId())) : Optional.empty();
    }

    /** Steps to and fro go on for ever; what began an order and what ended it is always stored. */
    boolean isOneTooMany() {
        boolean toAndFro = is(CLAIMED) || is(RELEASED) || is(TAKEN_OVER) || is(COLLECTED) || is(RECALLED);
        return toAndFro && detail.version() != null && detail.version() > Journey.MOST_VERSIONS;
    }

    private static String shortened(@Nullable String text) {
        return text == null ? "" : text.substring(0, Math.min(text.length(), LONGEST_PART));
    }

    boolean is(String type) {
        return detailType.equals(type);
    }
}
