package dev.serverlesspresso.ordermanager.order;

import dev.serverlesspresso.kit.event.DetailType;
import dev.serverlesspresso.kit.event.Event;
import dev.serverlesspresso.ordermanager.menu.Drink;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Somebody asks for an order that comes with its drink, without a code.
 *
 * @param orderId that of the order that is asked for
 * @param insteadOf the order that has ended and is made once more
 */
@DetailType("Order.Requested")
record OrderRequested(
        ShopId shopId,
        OrderId orderId,
        String customerId,
        String requestId,
        Actor actor,
        Drink drink,
        LocalDate businessDay,
        OrderId insteadOf,
        Instant occurredAt)
        implements Event {}
