package dev.serverlesspresso.ordermanager.shop;

import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Changes the settings of shops. */
@Component
public class ShopDesk {

    private static final Logger log = LoggerFactory.getLogger(ShopDesk.class);

    private final Shops shops;
    private final ShopAnnouncements announcements;

    ShopDesk(Shops shops, ShopAnnouncements announcements) {
        this.shops = shops;
        this.announcements = announcements;
    }

    /** Only the version that the caller saw is changed. */
    public ShopOutcome change(ShopId shopId, long seenVersion, ShopChange change) {
        return change(shopId, seenVersion, shop -> Optional.of(change));
    }

    /** Marks a drink sold out, or takes the mark away. */
    public ShopOutcome offer(ShopId shopId, long seenVersion, String drinkId, boolean available) {
        return change(shopId, seenVersion, shop -> ShopChange.availability(shop, drinkId, available));
    }

    private ShopOutcome change(ShopId shopId, long seenVersion, Function<Shop, Optional<ShopChange>> wanted) {
        Optional<Shop> current = shops.find(shopId);
        if (current.isEmpty()) {
            return new ShopOutcome.Unknown();
        }
        if (current.get().version() != seenVersion) {
            return new ShopOutcome.Stale();
        }
        try {
            return wanted.apply(current.get())
                    .map(change -> keep(change.applyTo(current.get())))
                    .orElseGet(ShopOutcome.NoSuchDrink::new);
        } catch (InvalidSetting invalid) {
            return new ShopOutcome.Invalid(invalid.field(), invalid.detail());
        }
    }

    private ShopOutcome keep(Shop changed) {
        if (!shops.replace(changed)) {
            return new ShopOutcome.Stale();
        }
        log.atInfo()
                .addKeyValue("shopId", changed.shopId())
                .addKeyValue("version", changed.version())
                .addKeyValue("open", changed.open())
                .log("shop changed");
        announcements.announceOrLeave(changed);
        return new ShopOutcome.Changed(changed);
    }
}
