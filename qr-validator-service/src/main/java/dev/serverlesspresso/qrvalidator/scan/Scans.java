package dev.serverlesspresso.qrvalidator.scan;

import dev.serverlesspresso.qrvalidator.customer.CustomerId;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import java.time.Instant;
import java.util.List;

/** The scans of all codes, and the spending of uses. */
public interface Scans {

    /** Spends one use, counts it for the network that it came from, and keeps the scan: all or nothing. */
    Spending spend(Scan scan, UseLimits limits);

    /** Gives a use back, to the network too, for the scan of that order, at most once. */
    Refund refund(ShopId shopId, long windowStart, CustomerId customerId, String orderId, Instant now);

    /** Marks that the scan's event is out. */
    void markPublished(Scan scan);

    /** Scans whose event should have been out by then, oldest first. */
    List<Scan> unpublishedBefore(Instant limit);

    /** How a refund ended. */
    enum Refund {
        REFUNDED,
        REFUNDED_BEFORE,
        NO_SUCH_SCAN
    }
}
