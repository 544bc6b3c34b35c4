package dev.serverlesspresso.ordermanager.waiting;

import dev.serverlesspresso.kit.event.DetailType;
import dev.serverlesspresso.kit.event.Event;
import dev.serverlesspresso.ordermanager.order.QueueForecast;
import dev.serverlesspresso.ordermanager.shop.NewOrderWait;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import java.time.Instant;
import java.util.List;

/** Somebody in a queue moved or a place was taken or freed, and all wait differently from now on. */
@DetailType("Queue.Moved")
record QueueMoved(
        ShopId shopId,
        long version,
        List<QueueForecast.Ahead> queue,
        NewOrderWait newOrder,
        boolean full,
        boolean crowded,
        Instant occurredAt)
        implements Event {}
