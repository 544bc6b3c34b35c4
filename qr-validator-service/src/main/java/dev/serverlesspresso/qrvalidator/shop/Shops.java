package dev.serverlesspresso.qrvalidator.shop;

import java.util.Optional;

/** The copies of shops' settings. */
public interface Shops {

    Optional<ShopSettings> find(ShopId shopId);

    /** Keeps the settings unless the same or a newer version is there; tells whether they were kept. */
    boolean keepIfNewer(ShopSettings settings);
}
