package dev.serverlesspresso.ordermanager.shop;

import dev.serverlesspresso.kit.event.Event;
import dev.serverlesspresso.kit.event.EventBus;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Publishes a changed shop, then removes its mark. */
@Component
class ShopAnnouncements {

    private static final Logger log = LoggerFactory.getLogger(ShopAnnouncements.class);

    private final EventBus bus;
    private final Shops shops;
    private final ShopList list;
    private final Clock clock;

    ShopAnnouncements(EventBus bus, Shops shops, ShopList list, Clock clock) {
        this.bus = bus;
        this.shops = shops;
        this.list = list;
        this.clock = clock;
    }

    void announce(Shop shop) {
        bus.publish(List.of(ShopChanged.of(shop, clock.instant())));
        shops.markAnnounced(shop);
    }

    /** Tells that a shop was created or archived, as it is now. */
    void announce(Milestone milestone) {
        shops.find(milestone.shopId()).ifPresent(shop -> {
            bus.publish(events(milestone.kind(), shop));
            list.markTold(milestone, shop.archived());
        });
    }

    private List<Event> events(Milestone.Kind kind, Shop shop) {
        List<Event> events = new ArrayList<>();
        if (kind == Milestone.Kind.CREATED) {
            events.add(ShopCreated.of(shop, clock.instant()));
        }
        if (shop.archived()) {
            events.add(ShopArchived.of(shop, clock.instant()));
        }
        return events;
    }

    /** The change is stored with its mark, so the sweeper announces what cannot go out now. */
    void tryToAnnounce(Shop shop) {
        tryTo(() -> announce(shop), shop.shopId(), "change");
    }

    /** Its mark was stored with the shop, so the sweeper announces what cannot go out now. */
    void tryToAnnounce(Milestone milestone) {
        tryTo(() -> announce(milestone), milestone.shopId(), milestone.kind().name());
    }

    private static void tryTo(Runnable announce, ShopId shopId, String what) {
        try {
            announce.run();
        } catch (RuntimeException failed) {
            log.atWarn()
                    .setCause(failed)
                    .addKeyValue("shopId", shopId)
                    .addKeyValue("what", what)
                    .log("announcement of the shop is up to the sweeper");
        }
    }
}
