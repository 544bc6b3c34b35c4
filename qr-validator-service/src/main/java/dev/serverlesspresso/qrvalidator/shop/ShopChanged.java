package dev.serverlesspresso.qrvalidator.shop;

import org.jspecify.annotations.Nullable;

/** {@code Shop.Changed} of the order manager, with the settings that codes depend on. */
public record ShopChanged(String shopId, long version, Shop shop) {

    /** The part of the public shop that is used here. */
    public record Shop(
            String name,
            boolean open,
            @Nullable Boolean archived,
            String timeZone,
            long codeWindowSeconds,
            int usesPerCode,
            long codeGraceSeconds,
            @Nullable Integer scansPerAddress) {}
}
