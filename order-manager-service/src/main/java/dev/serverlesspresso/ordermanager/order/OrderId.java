package dev.serverlesspresso.ordermanager.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** The id that a scan gave. */
public record OrderId(@JsonValue String value) {

    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9-]{10,40}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OrderId {
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException("order id must match " + ALLOWED + ": '" + value + "'");
        }
    }

    /** The order id in a text from outside, if it is one. */
    public static Optional<OrderId> parse(String text) {
        return ALLOWED.matcher(text).matches() ? Optional.of(new OrderId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
