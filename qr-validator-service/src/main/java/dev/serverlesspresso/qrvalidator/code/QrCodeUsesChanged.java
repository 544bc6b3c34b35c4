package dev.serverlesspresso.qrvalidator.code;

import dev.serverlesspresso.kit.event.DetailType;
import dev.serverlesspresso.kit.event.Event;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import java.time.Instant;

/** The number of uses left of a code has changed, or new settings of the shop have made another code. */
@DetailType("QrCode.UsesChanged")
public record QrCodeUsesChanged(
        ShopId shopId,
        long windowStart,
        int usesLeft,
        int usesPerCode,
        Instant validFrom,
        Instant expiresAt,
        Instant nextCodeAt,
        Instant occurredAt)
        implements Event {

    public static QrCodeUsesChanged of(ShopId shopId, CodeUses uses, Instant occurredAt) {
        CodeWindow window = uses.window();
        return new QrCodeUsesChanged(
                shopId,
                window.startSecond(),
                uses.left(),
                uses.perCode(),
                window.start(),
                window.end(),
                window.end(),
                occurredAt);
    }
}
