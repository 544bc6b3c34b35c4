package dev.serverlesspresso.ordermanager.order;

import dev.serverlesspresso.kit.event.DetailType;
import dev.serverlesspresso.kit.event.Event;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks for a change of an order's state.
 *
 * @param expectedVersion the version that the asker saw
 * @param customerId the actor's id, if it is the customer
 */
@DetailType("Order.ActionRequested")
record ActionRequested(
        ShopId shopId,
        OrderId orderId,
        String requestId,
        Action action,
        long expectedVersion,
        @Nullable CancelReason reason,
        Actor actor,
        @Nullable String customerId,
        Instant occurredAt)
        implements Event {

    public static ActionRequested of(
            ShopId shopId, OrderId orderId, String requestId, ActionRequest request, Actor actor, Instant occurredAt) {
        return new ActionRequested(
                shopId,
                orderId,
                requestId,
                request.action(),
                request.version(),
                request.reason(),
                actor,
                actor.role() == Actor.Role.CUSTOMER ? actor.id() : null,
                occurredAt);
    }
}
