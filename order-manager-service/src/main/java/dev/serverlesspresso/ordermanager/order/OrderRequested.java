package dev.serverlesspresso.ordermanager.order;

import dev.serverlesspresso.kit.event.DetailType;
import dev.serverlesspresso.kit.event.Event;
import dev.serverlesspresso.ordermanager.menu.Drink;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks for an order that comes with its drink, without a code.
 *
 * @param orderId that of the order that is asked for
 * @param insteadOf the order that has ended and is made once more; absent for one that is taken at the counter
 * @param expectedVersion of the order that has ended, as whoever asks knows it; absent with it
 */
@DetailType("Order.Requested")
record OrderRequested(
        ShopId shopId,
        OrderId orderId,
        String customerId,
        String requestId,
        Actor actor,
        Drink drink,
        @Nullable Guest guest,
        LocalDate businessDay,
        @Nullable OrderId insteadOf,
        @Nullable Long expectedVersion,
        Instant occurredAt)
        implements Event {}
