package dev.serverlesspresso.qrvalidator.code;

import dev.serverlesspresso.kit.event.EventBus;
import dev.serverlesspresso.qrvalidator.shop.ShopSettings;
import dev.serverlesspresso.qrvalidator.shop.ShopSettingsListener;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Publishes the uses left of the code that changed settings make. */
@Component
class CodeUsesAnnouncer implements ShopSettingsListener {

    private final CurrentCode currentCode;
    private final EventBus bus;
    private final Clock clock;

    CodeUsesAnnouncer(CurrentCode currentCode, EventBus bus, Clock clock) {
        this.currentCode = currentCode;
        this.bus = bus;
        this.clock = clock;
    }

    @Override
    public void codeChanged(ShopSettings settings) {
        Instant now = clock.instant();
        bus.publish(List.of(QrCodeUsesChanged.of(settings.shopId(), currentCode.usesOf(settings, now), now)));
    }
}
