package dev.serverlesspresso.ordermanager.waiting;

import dev.serverlesspresso.ordermanager.order.Order;
import dev.serverlesspresso.ordermanager.order.OrderId;
import java.time.Instant;
import java.util.Optional;

/** The newest state of an order that was seen: in the line, or no more when there is nothing to see. */
record LastSeen(OrderId orderId, long version, Optional<InLine> inLine, Instant seenAt) {

    static LastSeen of(Order order, Instant now) {
        return new LastSeen(order.orderId(), order.version(), inLine(order), now);
    }

    private static Optional<InLine> inLine(Order order) {
        return order.queued()
                .filter(queued -> order.state().isOpenOnBoard())
                .map(queued -> new InLine(
                        order.orderId(),
                        queued.number(),
                        queued.queuedAt(),
                        order.claim().map(LastSeen::making).orElse(null)));
    }

    private static InLine.Making making(Order.Claim claim) {
        return new InLine.Making(String.valueOf(claim.claimedBy().id()), claim.claimedAt());
    }
}
