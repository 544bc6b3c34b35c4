package dev.serverlesspresso.ordermanager.waiting;

import dev.serverlesspresso.ordermanager.order.OrderId;
import java.time.Instant;

/** One drink with the times of its making, and its barista. */
record CompletedDrink(OrderId orderId, Instant queuedAt, Instant claimedAt, Instant endedAt, String barista) {

    /** Seconds from the claim to the end. */
    double making() {
        return Seconds.between(claimedAt, endedAt);
    }
}
