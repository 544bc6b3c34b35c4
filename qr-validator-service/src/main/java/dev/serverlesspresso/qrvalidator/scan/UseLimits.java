package dev.serverlesspresso.qrvalidator.scan;

import dev.serverlesspresso.qrvalidator.shop.ShopSettings;
import java.time.Instant;

/** How many uses a code has, and how many of them one network may spend. */
public record UseLimits(int perCode, int perAddress) {

    /** While most slots are held by people who have not chosen yet, nobody takes more than these at once. */
    static final int PER_ADDRESS_WHEN_CROWDED = 2;

    static UseLimits of(ShopSettings shop, Instant now) {
        int perAddress = shop.scansPerAddress().orElse(shop.usesPerCode());
        return new UseLimits(
                shop.usesPerCode(),
                shop.isCrowdedAt(now) ? Math.min(PER_ADDRESS_WHEN_CROWDED, perAddress) : perAddress);
    }
}
