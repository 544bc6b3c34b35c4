package dev.serverlesspresso.qrvalidator.shop;

import java.time.Instant;
import java.util.Optional;

/** The copies of shops' settings. */
public interface Shops {

    Optional<ShopSettings> find(ShopId shopId);

    /** Keeps the settings unless the same or a newer version is there; what counts as crowded stays so. */
    Keeping keepIfNewer(ShopSettings settings);

    /** Counts a known shop as crowded until then, unless it is for longer already. */
    void markCrowded(ShopId shopId, Instant until);

    /** Whether settings were kept, and which ones they took the place of. */
    record Keeping(boolean kept, Optional<ShopSettings> before) {

        public static Keeping insteadOf(Optional<ShopSettings> before) {
            return new Keeping(true, before);
        }

        public static Keeping notNewer() {
            return new Keeping(false, Optional.empty());
        }
    }
}
