package dev.serverlesspresso.qrvalidator.display;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** One paired display. */
public record DisplayId(@JsonValue String value) {

    static final String SHAPE = "[0-9A-Z]{26}";
    private static final Pattern ALLOWED = Pattern.compile(SHAPE);

    public DisplayId {
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException("display id must match " + SHAPE + ": '" + value + "'");
        }
    }

    /** The display id in a text from outside, if it is one. */
    public static Optional<DisplayId> parse(String text) {
        return ALLOWED.matcher(text).matches() ? Optional.of(new DisplayId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
