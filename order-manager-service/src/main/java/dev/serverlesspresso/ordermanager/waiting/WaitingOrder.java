package dev.serverlesspresso.ordermanager.waiting;

import dev.serverlesspresso.ordermanager.order.OrderId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An order that is not ready yet; with a barista while it is made. */
record WaitingOrder(
        OrderId orderId,
        long number,
        Instant queuedAt,
        @Nullable Making making) {

    /** Whose hands it is in, and since when. */
    public record Making(String barista, Instant since) {}
}
