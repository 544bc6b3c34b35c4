package dev.serverlesspresso.qrvalidator.shop;

import java.util.Optional;

/** The copies of shops' settings. */
public interface Shops {

    Optional<ShopSettings> find(ShopId shopId);

    /** Keeps the settings unless the same or a newer version is there. */
    Keeping keepIfNewer(ShopSettings settings);

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
