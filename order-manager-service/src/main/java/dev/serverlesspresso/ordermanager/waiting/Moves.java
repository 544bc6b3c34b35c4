package dev.serverlesspresso.ordermanager.waiting;

import dev.serverlesspresso.ordermanager.event.Event;
import dev.serverlesspresso.ordermanager.event.EventBus;
import dev.serverlesspresso.ordermanager.order.Order;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hears of each move of an order, and tells everyone in the line what to expect from now on. */
@Component
public class Moves {

    private static final Logger log = LoggerFactory.getLogger(Moves.class);

    private final Standings standings;
    private final Waits waits;
    private final EventBus bus;
    private final Clock clock;

    Moves(Standings standings, Waits waits, EventBus bus, Clock clock) {
        this.standings = standings;
        this.waits = waits;
        this.bus = bus;
        this.clock = clock;
    }

    /** Throws if it could not be told; hearing of it again then tells it. An order without a number was never in the line. */
    public void hear(ShopId shopId, Order order) {
        if (order.number() == null) {
            return;
        }
        Instant now = clock.instant();
        Standing standing = standings.change(shopId, before -> before.hear(order, now));
        Outlook outlook = waits.outlook(shopId, standing, List.of());
        bus.publish(List.of(new Event.QueueMoved(shopId, standing.version(), outlook, clock.instant())));
        log.atInfo()
                .addKeyValue("shopId", shopId)
                .addKeyValue("orderId", order.orderId())
                .addKeyValue("version", standing.version())
                .addKeyValue("inLine", outlook.queue().size())
                .log("queue moved");
    }
}
