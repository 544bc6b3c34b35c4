package dev.serverlesspresso.ordermanager.shop;

import org.jspecify.annotations.Nullable;

/** A file of shops that cannot be used. */
final class BadShopFile extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    BadShopFile(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
