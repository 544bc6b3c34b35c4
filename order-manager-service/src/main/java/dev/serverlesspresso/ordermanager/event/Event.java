package dev.serverlesspresso.ordermanager.event;

import dev.serverlesspresso.ordermanager.menu.Drink;
import dev.serverlesspresso.ordermanager.order.ActionRequest;
import dev.serverlesspresso.ordermanager.order.Actor;
import dev.serverlesspresso.ordermanager.order.Order;
import dev.serverlesspresso.ordermanager.order.OrderId;
import dev.serverlesspresso.ordermanager.shop.Shop;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import dev.serverlesspresso.ordermanager.waiting.ExpectedWait;
import dev.serverlesspresso.ordermanager.waiting.Outlook;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that happened here. */
public sealed interface Event {

    ShopId shopId();

    Instant occurredAt();

    /** A customer submitted a drink that is on the menu. */
    record DrinkChosen(
            ShopId shopId,
            OrderId orderId,
            String customerId,
            String requestId,
            Drink drink,
            LocalDate businessDay,
            @Nullable ExpectedWait expectedWait,
            Instant occurredAt)
            implements Event {}

    /** Somebody asks for a change of an order's state. */
    record ActionRequested(
            ShopId shopId, OrderId orderId, String requestId, ActionRequest request, Actor actor, Instant occurredAt)
            implements Event {}

    /** An order got a slot, and no order-processor has taken it yet: told again. */
    record OrderAdmitted(ShopId shopId, Order order, long windowStart, Instant occurredAt) implements Event {}

    /** An order is not closed, or its end was not told, although the latest end of its workflow is over. */
    record OrderOverdue(ShopId shopId, Order order, Instant latestEnd, Instant occurredAt) implements Event {}

    /** Somebody in a queue moved or a place was taken or freed, and all wait differently from now on. */
    record QueueMoved(ShopId shopId, long version, Outlook outlook, boolean full, boolean crowded, Instant occurredAt)
            implements Event {}

    /** A shop was opened, closed or set otherwise. */
    record ShopChanged(Shop shop, Instant occurredAt) implements Event {
        @Override
        public ShopId shopId() {
            return shop.shopId();
        }
    }
}
