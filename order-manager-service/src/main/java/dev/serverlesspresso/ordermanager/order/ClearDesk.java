package dev.serverlesspresso.ordermanager.order;

import dev.serverlesspresso.kit.event.Event;
import dev.serverlesspresso.kit.event.EventBus;
import dev.serverlesspresso.kit.time.Ids;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks the orders of those to end who were admitted and have not chosen a drink. */
@Component
class ClearDesk {

    private static final Logger log = LoggerFactory.getLogger(ClearDesk.class);
    private static final int EVENTS_AT_ONCE = 10;

    private final Orders orders;
    private final EventBus bus;
    private final Clock clock;
    private final Ids ids;

    ClearDesk(Orders orders, EventBus bus, Clock clock, Ids ids) {
        this.orders = orders;
        this.bus = bus;
        this.clock = clock;
        this.ids = ids;
    }

    /** How many were asked; one that is chosen for meanwhile goes on. */
    public int clear(ShopId shopId, Actor manager) {
        List<Event> requests = orders.choosing(shopId).stream()
                .<Event>map(order -> cancel(shopId, order, manager))
                .toList();
        for (int from = 0; from < requests.size(); from += EVENTS_AT_ONCE) {
            bus.publish(requests.subList(from, Math.min(from + EVENTS_AT_ONCE, requests.size())));
        }
        log.atInfo()
                .addKeyValue("shopId", shopId)
                .addKeyValue("asked", requests.size())
                .log("those who have not chosen are cleared");
        return requests.size();
    }

    private ActionRequested cancel(ShopId shopId, Order order, Actor manager) {
        ActionRequest request = new ActionRequest(Action.CANCEL, order.version(), CancelReason.OTHER);
        return ActionRequested.of(shopId, order.orderId(), ids.next(), request, manager, clock.instant());
    }
}
