package dev.serverlesspresso.qrvalidator.shop;

import java.time.Instant;
import java.util.Optional;

/** The copies of shops' settings. */
public interface Shops {

    Optional<ShopSettings> find(ShopId shopId);

    /** Stores the settings unless the same or a newer version is there; whether the shop is crowded stays as it is. */
    Stored storeIfNewer(ShopSettings settings);

    /** Counts a known shop as crowded until then, unless it is for longer already. */
    void markCrowded(ShopId shopId, Instant until);

    /** Whether settings were stored, and which ones they replaced. */
    record Stored(boolean stored, Optional<ShopSettings> replaced) {

        public static Stored insteadOf(Optional<ShopSettings> replaced) {
            return new Stored(true, replaced);
        }

        static Stored notNewer() {
            return new Stored(false, Optional.empty());
        }
    }
}
