package dev.serverlesspresso.qrvalidator.code;

import dev.serverlesspresso.qrvalidator.shop.ShopId;
import java.util.Optional;

/** The counts of uses; a code that nobody scanned yet has none. */
public interface Codes {

    Optional<CodeUses> find(ShopId shopId, long windowStartSecond);
}
