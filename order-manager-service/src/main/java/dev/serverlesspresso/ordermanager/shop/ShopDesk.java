package dev.serverlesspresso.ordermanager.shop;

import dev.serverlesspresso.kit.outcome.Outcome;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Changes the settings of shops. */
@Component
class ShopDesk {

    private static final Logger log = LoggerFactory.getLogger(ShopDesk.class);

    private final Shops shops;
    private final ShopAnnouncements announcements;
    private final Clock clock;

    ShopDesk(Shops shops, ShopAnnouncements announcements, Clock clock) {
        this.shops = shops;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** Only the version that the caller saw is changed. */
    Outcome<Shop, ShopRefusal> change(ShopId shopId, long seenVersion, ShopChange change) {
        return change(shopId, seenVersion, shop -> Optional.of(change));
    }

    /** Marks a drink sold out, or takes the mark away. */
    Outcome<Shop, ShopRefusal> offer(ShopId shopId, long seenVersion, String drinkId, boolean available) {
        return change(shopId, seenVersion, shop -> ShopChange.availability(shop, drinkId, available));
    }

    private Outcome<Shop, ShopRefusal> change(
            ShopId shopId, long seenVersion, Function<Shop, Optional<ShopChange>> wanted) {
        Optional<Shop> current = shops.find(shopId);
        if (current.isEmpty()) {
            return Outcome.refused(ShopRefusal.UNKNOWN);
        }
        if (current.get().version() != seenVersion) {
            return Outcome.refused(ShopRefusal.STALE);
        }
        if (current.get().archived()) {
            return Outcome.refused(ShopRefusal.ARCHIVED);
        }
        try {
            return Outcome.of(wanted.apply(current.get()), ShopRefusal.NO_SUCH_DRINK)
                    .flatMap(change -> store(change.applyTo(current.get(), clock.instant())));
        } catch (InvalidSetting invalid) {
            return Outcome.refused(ShopRefusal.of(invalid));
        }
    }

    private Outcome<Shop, ShopRefusal> store(Shop changed) {
        if (!shops.replace(changed)) {
            return Outcome.refused(ShopRefusal.STALE);
        }
        log.atInfo()
                .addKeyValue("shopId", changed.shopId())
                .addKeyValue("version", changed.version())
                .addKeyValue("open", changed.open())
                .log("shop changed");
        announcements.tryToAnnounce(changed);
        return Outcome.of(changed);
    }
}
