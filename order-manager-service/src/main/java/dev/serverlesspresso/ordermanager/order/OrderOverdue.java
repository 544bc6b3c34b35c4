package dev.serverlesspresso.ordermanager.order;

import dev.serverlesspresso.kit.event.DetailType;
import dev.serverlesspresso.kit.event.Event;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import java.time.Instant;

/** An order is not closed, or its end was not announced, although the latest end of its workflow is over. */
@DetailType("Order.Overdue")
record OrderOverdue(
        ShopId shopId,
        OrderId orderId,
        String customerId,
        long version,
        OrderView.WholeOrder order,
        Instant latestEnd,
        Instant occurredAt)
        implements Event {

    public static OrderOverdue of(OverdueOrder overdue, Instant occurredAt) {
        Order order = overdue.order();
        return new OrderOverdue(
                order.shopId(),
                order.orderId(),
                order.customerId(),
                order.version(),
                OrderView.whole(order),
                overdue.latestEnd(),
                occurredAt);
    }
}
