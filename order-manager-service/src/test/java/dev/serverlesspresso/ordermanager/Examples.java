package dev.serverlesspresso.ordermanager;

import dev.serverlesspresso.ordermanager.order.OrderId;
import dev.serverlesspresso.workflows.EventContract;

/** The example events of the contract: one order's life, and other ends that it might have had. */
public final class Examples {

    public static final OrderId ORDER = new OrderId("01JBM6S3K8ZQ4V7N2TXA9CDEFG");
    public static final String CUSTOMER = "01JBM6S2Y1RWP5H8M3KDBQJTNV";
    public static final String DAY = "2026-11-02";

    private Examples() {}

    /** The detail of an event of that type, about another order. */
    public static String detail(String detailType, OrderId orderId) {
        return detail(detailType).replace(ORDER.value(), orderId.value());
    }

    public static String detail(String detailType) {
        return EventContract.of(detailType).example().toString();
    }

    /** As a rule puts it into a queue. */
    public static String message(String detailType, String detail) {
        return "{\"id\":\"event-0001\",\"detail-type\":\"" + detailType + "\",\"detail\":" + detail + "}";
    }
}
