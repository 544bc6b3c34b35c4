package dev.serverlesspresso.ordermanager.shop;

import dev.serverlesspresso.kit.outcome.Outcome;
import dev.serverlesspresso.ordermanager.menu.Menu;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Creates shops, and archives them. */
@Component
class OperatorDesk {

    private static final Logger log = LoggerFactory.getLogger(OperatorDesk.class);

    /** How often somebody else may change the shop in the moment in which it is archived. */
    private static final int ATTEMPTS = 5;

    private final Shops shops;
    private final ShopAnnouncements announcements;
    private final StarterMenu starter;
    private final Clock clock;

    OperatorDesk(Shops shops, ShopAnnouncements announcements, StarterMenu starter, Clock clock) {
        this.shops = shops;
        this.announcements = announcements;
        this.starter = starter;
        this.clock = clock;
    }

    /** Whoever asks for the same again, since the answer was lost, gets the shop as it is now. */
    Outcome<Shop, ShopRefusal> create(NewShop wanted, String caller) {
        Optional<Menu> menu = wanted.menuFrom().isEmpty()
                ? Optional.of(starter.menu())
                : wanted.menuFrom().flatMap(shops::find).map(Shop::menu);
        if (menu.isEmpty()) {
            return Outcome.refused(ShopRefusal.of(new InvalidSetting("menuFrom", "must be the id of a shop")));
        }
        try {
            Shop shop = wanted.shop(menu.get(), clock.instant());
            return switch (shops.create(shop, wanted.requestOf(caller))) {
                case CREATED -> Outcome.of(announced(shop));
                case REPEATED -> Outcome.of(shops.find(shop.shopId()), ShopRefusal.EXISTS);
                case TAKEN -> Outcome.refused(ShopRefusal.EXISTS);
            };
        } catch (InvalidSetting invalid) {
            return Outcome.refused(ShopRefusal.of(invalid));
        }
    }

    /** A shop that is archived already stays so. Orders that are open there go on to their end. */
    Outcome<Shop, ShopRefusal> archive(ShopId shopId) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Shop> current = shops.find(shopId);
            if (current.isEmpty() || current.get().archived()) {
                return Outcome.of(current, ShopRefusal.UNKNOWN);
            }
            Shop archived = current.get().archive();
            if (shops.replace(archived)) {
                log.atInfo()
                        .addKeyValue("shopId", shopId)
                        .addKeyValue("version", archived.version())
                        .log("shop archived");
                announcements.tryToAnnounce(new Milestone(shopId, Milestone.Kind.ARCHIVED));
                announcements.tryToAnnounce(archived);
                return Outcome.of(archived);
            }
        }
        return Outcome.refused(ShopRefusal.STALE);
    }

    private Shop announced(Shop shop) {
        log.atInfo()
                .addKeyValue("shopId", shop.shopId())
                .addKeyValue("open", shop.open())
                .log("shop created");
        announcements.tryToAnnounce(new Milestone(shop.shopId(), Milestone.Kind.CREATED));
        announcements.tryToAnnounce(shop);
        return shop;
    }
}
