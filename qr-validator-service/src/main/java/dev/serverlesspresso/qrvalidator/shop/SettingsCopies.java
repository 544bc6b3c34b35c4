package dev.serverlesspresso.qrvalidator.shop;

import dev.serverlesspresso.qrvalidator.event.ShopChanged;
import java.time.Duration;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps this service's copy of each shop's settings up to date. */
@Component
public class SettingsCopies {

    private static final Logger log = LoggerFactory.getLogger(SettingsCopies.class);

    private final Shops shops;

    SettingsCopies(Shops shops) {
        this.shops = shops;
    }

    public void hear(ShopChanged changed) {
        ShopChanged.Shop shop = changed.shop();
        boolean kept = shops.keepIfNewer(new ShopSettings(
                new ShopId(changed.shopId()),
                shop.name(),
                shop.open(),
                ZoneId.of(shop.timeZone()),
                Duration.ofSeconds(shop.codeWindowSeconds()),
                shop.usesPerCode(),
                Duration.ofSeconds(shop.codeGraceSeconds()),
                changed.version()));
        log.atInfo()
                .addKeyValue("shopId", changed.shopId())
                .addKeyValue("version", changed.version())
                .addKeyValue("outcome", kept ? "KEPT" : "NOT_NEWER")
                .log("shop changed");
    }
}
