package dev.serverlesspresso.ordermanager.shop;

import dev.serverlesspresso.kit.event.EventBus;
import java.time.Clock;
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
    private final Clock clock;

    ShopAnnouncements(EventBus bus, Shops shops, Clock clock) {
        this.bus = bus;
        this.shops = shops;
        this.clock = clock;
    }

    void announce(Shop shop) {
        bus.publish(List.of(ShopChanged.of(shop, clock.instant())));
        shops.markAnnounced(shop);
    }

    /** The change is stored with its mark, so the sweeper announces what cannot go out now. */
    void tryToAnnounce(Shop shop) {
        try {
            announce(shop);
        } catch (RuntimeException failed) {
            log.atWarn()
                    .setCause(failed)
                    .addKeyValue("shopId", shop.shopId())
                    .addKeyValue("version", shop.version())
                    .log("announcement of the shop is up to the sweeper");
        }
    }
}
