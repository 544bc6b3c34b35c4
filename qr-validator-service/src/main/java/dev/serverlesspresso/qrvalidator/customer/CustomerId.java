package dev.serverlesspresso.qrvalidator.customer;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The id of an anonymous customer, which the phone stores. */
public record CustomerId(@JsonValue String value) {

    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9-]{10,40}");

    public CustomerId {
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException("customer id must match " + ALLOWED + ": '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
