package dev.serverlesspresso.ordermanager.order;

import dev.serverlesspresso.kit.event.DetailType;
import dev.serverlesspresso.kit.event.Event;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An order got a slot, and no order-processor has taken it yet: the event is published again. */
@DetailType("Order.Admitted")
record OrderAdmitted(
        ShopId shopId,
        OrderId orderId,
        String customerId,
        long version,
        OrderView.WholeOrder order,
        @Nullable Long windowStart,
        Instant occurredAt)
        implements Event {

    public static OrderAdmitted of(Admission admission) {
        Order order = admission.order();
        return new OrderAdmitted(
                order.shopId(),
                order.orderId(),
                order.customerId(),
                order.version(),
                OrderView.whole(order),
                admission.windowStart(),
                admission.admittedAt());
    }
}
