package dev.serverlesspresso.ordermanager.shop;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.serverlesspresso.kit.time.IdFormat;

/** One coffee counter at one event. */
public record ShopId(@JsonValue String value) {

    public static final IdFormat<ShopId> FORMAT = new IdFormat<>("shop id", "[a-z0-9-]{2,32}", ShopId::new);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ShopId {
        FORMAT.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
