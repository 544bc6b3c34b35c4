package dev.serverlesspresso.qrvalidator.scan;

import dev.serverlesspresso.kit.outcome.Outcome;
import dev.serverlesspresso.qrvalidator.customer.CustomerId;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import java.time.Instant;
import java.util.List;

/** The scans of all codes, and the spending of uses. */
interface Scans {

    /**
     * Spends one use, counts it for the network that it came from, and stores the scan: all or nothing. Returns the stored
     * scan, which is an earlier one if the same customer has scanned the same code before; then nothing is spent.
     */
    Outcome<Scan, SpendRefusal> spend(Scan scan, UseLimits limits);

    /** Gives a use back, to the network too, for the scan of that order, at most once. */
    Refund refund(ShopId shopId, long windowStart, CustomerId customerId, String orderId, Instant now);

    /** Marks that the scan's event was published. */
    void markAnnounced(Scan scan);

    /** Scans whose event should have been published by then, oldest first. */
    List<Scan> unannouncedBefore(Instant limit);

    /** How a refund ended. */
    enum Refund {
        REFUNDED,
        REFUNDED_BEFORE,
        NO_SUCH_SCAN
    }
}
