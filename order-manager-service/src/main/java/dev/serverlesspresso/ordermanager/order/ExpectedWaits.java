package dev.serverlesspresso.ordermanager.order;

import dev.serverlesspresso.ordermanager.shop.ShopId;
import java.util.List;
import java.util.Optional;

/** What orders may expect. */
public interface ExpectedWaits {

    QueueForecast forecast(ShopId shopId);

    /** With orders that were just read, which the board may not show yet. */
    QueueForecast forecast(ShopId shopId, List<Order> known);

    /** Empty for an order that is not in the line. */
    Optional<ExpectedWait> of(ShopId shopId, Order order);
}
