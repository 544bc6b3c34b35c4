package dev.serverlesspresso.ordermanager.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Orders with the latest possible end of their workflow; workflows remove that mark; this service never does. */
interface OverdueOrders {

    /** All whose latest end is before that, the oldest first. There are no more of them than slots. */
    List<OrderId> overdueBefore(Instant limit);

    /** The order as it is now; empty if it was closed and announced meanwhile. */
    Optional<OverdueOrder> find(OrderId orderId);
}
