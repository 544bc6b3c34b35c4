package dev.serverlesspresso.qrvalidator.shop;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** One coffee counter at one event. */
public record ShopId(@JsonValue String value) {

    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9-]{2,32}");

    public ShopId {
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException("shop id must match " + ALLOWED + ": '" + value + "'");
        }
    }

    /** The shop id in a text from outside, if it is one. */
    public static Optional<ShopId> parse(String text) {
        return ALLOWED.matcher(text).matches() ? Optional.of(new ShopId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
