package dev.serverlesspresso.qrvalidator.scan;

import dev.serverlesspresso.qrvalidator.shop.ShopSettings;
import java.time.Instant;

/** How many uses a code has, and how many of them one network may spend. */
record UseLimits(int perCode, int perAddress) {

    /** While most slots are held by people who have not chosen yet, a network takes no more than these of a code. */
    static final int PER_ADDRESS_WHEN_CROWDED = 2;

    /** As many as the code has, whatever number that was made with. */
    private static final int NO_LIMIT = Integer.MAX_VALUE;

    /** A limit that a manager has set always holds, because all guests of a shop may come from one network. */
    static UseLimits of(ShopSettings shop, Instant now) {
        int otherwise = shop.isCrowdedAt(now) ? PER_ADDRESS_WHEN_CROWDED : NO_LIMIT;
        return new UseLimits(shop.usesPerCode(), shop.scansPerAddress().orElse(otherwise));
    }
}
