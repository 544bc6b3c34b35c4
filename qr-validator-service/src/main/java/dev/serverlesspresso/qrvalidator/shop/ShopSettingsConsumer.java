package dev.serverlesspresso.qrvalidator.shop;

import dev.serverlesspresso.kit.event.EventBus;
import dev.serverlesspresso.qrvalidator.code.CurrentCode;
import dev.serverlesspresso.qrvalidator.code.QrCodeUsesChanged;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps this service's copy of each shop's settings up to date, and tells of the code that other settings make. */
@Component
public class SettingsCopies {

    private static final Logger log = LoggerFactory.getLogger(SettingsCopies.class);

    private final Shops shops;
    private final CurrentCode currentCode;
    private final EventBus bus;
    private final Clock clock;

    SettingsCopies(Shops shops, CurrentCode currentCode, EventBus bus, Clock clock) {
        this.shops = shops;
        this.currentCode = currentCode;
        this.bus = bus;
        this.clock = clock;
    }

    /** A message that comes again may have kept its settings without telling; then it tells now. */
    public void hear(ShopChanged changed, boolean deliveredAgain) {
        ShopSettings settings = settings(changed);
        Shops.Keeping keeping = shops.keepIfNewer(settings);
        log.atInfo()
                .addKeyValue("shopId", changed.shopId())
                .addKeyValue("version", changed.version())
                .addKeyValue("outcome", keeping.kept() ? "KEPT" : "NOT_NEWER")
                .log("shop changed");
        boolean otherCode = keeping.before()
                .filter(before -> !settings.showsTheSameAs(before))
                .isPresent();
        if (otherCode || (deliveredAgain && !keeping.kept() && isStill(settings))) {
            Instant now = clock.instant();
            bus.publish(List.of(QrCodeUsesChanged.of(settings.shopId(), currentCode.usesOf(settings, now), now)));
        }
    }

    private boolean isStill(ShopSettings settings) {
        return shops.find(settings.shopId())
                .filter(kept -> kept.version() == settings.version())
                .isPresent();
    }

    private static ShopSettings settings(ShopChanged changed) {
        ShopChanged.Shop shop = changed.shop();
        return new ShopSettings(
                new ShopId(changed.shopId()),
                shop.name(),
                shop.open(),
                ZoneId.of(shop.timeZone()),
                Duration.ofSeconds(shop.codeWindowSeconds()),
                shop.usesPerCode(),
                Duration.ofSeconds(shop.codeGraceSeconds()),
                Optional.ofNullable(shop.scansPerAddress()),
                Instant.EPOCH,
                changed.version());
    }
}
