package dev.serverlesspresso.ordermanager.waiting;

import dev.serverlesspresso.ordermanager.order.Order;
import dev.serverlesspresso.ordermanager.order.OrderId;
import java.time.Instant;
import java.util.Optional;

/** The newest state of an order that was seen: in the line, or no more when there is nothing to see. */
record SeenOrder(OrderId orderId, long version, Optional<WaitingOrder> waiting, Instant seenAt) {

    static SeenOrder of(Order order, Instant now) {
        return new SeenOrder(order.orderId(), order.version(), waiting(order), now);
    }

    private static Optional<WaitingOrder> waiting(Order order) {
        return order.queued()
                .filter(queued -> order.state().isOpenOnBoard())
                .map(queued -> new WaitingOrder(
                        order.orderId(),
                        queued.number(),
                        queued.queuedAt(),
                        order.claim().map(SeenOrder::making).orElse(null)));
    }

    private static WaitingOrder.Making making(Order.Claim claim) {
        return new WaitingOrder.Making(String.valueOf(claim.claimedBy().id()), claim.claimedAt());
    }
}
