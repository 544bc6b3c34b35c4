package dev.serverlesspresso.qrvalidator.shop;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Stores this service's own copy of each shop's settings, and calls the listener when they make another code than before. */
@Component
public class ShopSettingsConsumer {

    private static final Logger log = LoggerFactory.getLogger(ShopSettingsConsumer.class);

    private final Shops shops;
    private final ShopSettingsListener listener;

    ShopSettingsConsumer(Shops shops, ShopSettingsListener listener) {
        this.shops = shops;
        this.listener = listener;
    }

    /**
     * The listener is called, too, for settings that are stored already: this may be their own write, whose answer was
     * lost, or an earlier delivery stored them and failed then.
     */
    public void handle(ShopChanged changed) {
        ShopSettings settings = settings(changed);
        Shops.Stored result = shops.storeIfNewer(settings);
        log.atInfo()
                .addKeyValue("shopId", changed.shopId())
                .addKeyValue("version", changed.version())
                .addKeyValue("outcome", result.stored() ? "STORED" : "NOT_NEWER")
                .log("shop changed");
        boolean otherCode = result.replaced()
                .filter(before -> !settings.showsTheSameAs(before))
                .isPresent();
        if (otherCode || (!result.stored() && isStill(settings))) {
            listener.codeChanged(settings);
        }
    }

    private boolean isStill(ShopSettings settings) {
        return shops.find(settings.shopId())
                .filter(stored -> stored.version() == settings.version())
                .isPresent();
    }

    private static ShopSettings settings(ShopChanged changed) {
        ShopChanged.Shop shop = changed.shop();
        return new ShopSettings(
                new ShopId(changed.shopId()),
                shop.name(),
                shop.open(),
                Boolean.TRUE.equals(shop.archived()),
                ZoneId.of(shop.timeZone()),
                Duration.ofSeconds(shop.codeWindowSeconds()),
                shop.usesPerCode(),
                Duration.ofSeconds(shop.codeGraceSeconds()),
                Optional.ofNullable(shop.scansPerAddress()),
                Instant.EPOCH,
                changed.version());
    }
}
