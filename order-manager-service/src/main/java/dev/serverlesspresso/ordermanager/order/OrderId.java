package dev.serverlesspresso.ordermanager.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.serverlesspresso.kit.time.IdFormat;

/** The id that a scan gave. */
public record OrderId(@JsonValue String value) {

    public static final IdFormat<OrderId> FORMAT = new IdFormat<>("order id", "[A-Za-z0-9-]{10,40}", OrderId::new);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OrderId {
        FORMAT.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
