package dev.serverlesspresso.qrvalidator.customer;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.serverlesspresso.kit.time.IdFormat;

/** The id of an anonymous customer, which the phone stores. */
public record CustomerId(@JsonValue String value) {

    private static final IdFormat<CustomerId> FORMAT =
            new IdFormat<>("customer id", "[A-Za-z0-9-]{10,40}", CustomerId::new);

    public CustomerId {
        FORMAT.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
