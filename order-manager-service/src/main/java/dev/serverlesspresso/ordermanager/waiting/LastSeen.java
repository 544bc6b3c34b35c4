package dev.serverlesspresso.ordermanager.waiting;

import dev.serverlesspresso.ordermanager.order.Order;
import dev.serverlesspresso.ordermanager.order.OrderId;
import java.time.Instant;
import java.util.Optional;

/** The newest state of an order that was heard of: in the line, or no more when there is nothing to see. */
public record LastSeen(OrderId orderId, long version, Optional<InLine> inLine, Instant seenAt) {

    static LastSeen of(Order order, Instant now) {
        return new LastSeen(order.orderId(), order.version(), inLine(order), now);
    }

    private static Optional<InLine> inLine(Order order) {
        Long number = order.number();
        String queuedAt = order.queuedAt();
        if (!order.state().isOpenOnBoard() || number == null || queuedAt == null) {
            return Optional.empty();
        }
        String barista = order.claimedBy() == null ? null : order.claimedBy().id();
        String claimedAt = order.claimedAt();
        InLine.Making making =
                barista == null || claimedAt == null ? null : new InLine.Making(barista, Instant.parse(claimedAt));
        return Optional.of(new InLine(order.orderId(), number, Instant.parse(queuedAt), making));
    }
}
