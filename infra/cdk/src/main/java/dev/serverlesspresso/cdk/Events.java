package dev.serverlesspresso.cdk;

import java.util.List;

/** The names on the wire that the rules match. */
final class Events {
    static final String SOURCE_PREFIX = "serverlesspresso.";

    static final String QR_CODE_SCANNED = "QrCode.Scanned";
    static final String ORDER_ADMITTED = "Order.Admitted";
    static final String ORDER_REJECTED = "Order.Rejected";
    static final String DRINK_CHOSEN = "Drink.Chosen";
    static final String ORDER_ACTION_REQUESTED = "Order.ActionRequested";
    static final String ORDER_OVERDUE = "Order.Overdue";
    static final String QUEUE_MOVED = "Queue.Moved";
    static final String SHOP_CHANGED = "Shop.Changed";

    /** What the qr-validator-service consumes: a use to refund, settings to copy; of the queue only that it is crowded. */
    static final List<String> FOR_QR_VALIDATOR = List.of(ORDER_REJECTED, SHOP_CHANGED);

    /** Everything that a screen shows. */
    static final List<String> FOR_PUBLISHER = List.of(
            "QrCode.UsesChanged",
            ORDER_ADMITTED,
            ORDER_REJECTED,
            "Order.Queued",
            "Order.Claimed",
            "Order.Released",
            "Order.ActionRefused",
            "Order.Completed",
            "Order.Cancelled",
            "Order.Expired",
            QUEUE_MOVED,
            "Device.Removed",
            SHOP_CHANGED);

    /** Everything that happens to an order, which its journey and the day's figures are made of. */
    static final List<String> FOR_JOURNEYS = List.of(
            ORDER_ADMITTED,
            ORDER_REJECTED,
            DRINK_CHOSEN,
            "Order.Queued",
            "Order.Claimed",
            "Order.Released",
            "Order.ActionRefused",
            "Order.Completed",
            "Order.Cancelled",
            "Order.Expired");

    /** What moves the queue of a shop or takes and frees its places, so that everybody waits differently. */
    static final List<String> FOR_QUEUE = List.of(
            ORDER_ADMITTED,
            "Order.Queued",
            "Order.Claimed",
            "Order.Released",
            "Order.Completed",
            "Order.Cancelled",
            "Order.Expired",
            SHOP_CHANGED);

    private Events() {}
}
