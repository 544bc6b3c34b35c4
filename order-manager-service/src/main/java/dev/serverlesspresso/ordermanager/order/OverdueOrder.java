package dev.serverlesspresso.ordermanager.order;

import dev.serverlesspresso.ordermanager.shop.ShopId;
import java.time.Instant;

/** An order that is not closed, or whose end was not told, although its workflow has had all the time that it may take. */
public record OverdueOrder(ShopId shopId, Order order, Instant latestEnd) {}
