package dev.serverlesspresso.qrvalidator.display;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.serverlesspresso.kit.time.IdFormat;

/** One paired display. */
public record DisplayId(@JsonValue String value) {

    static final String SHAPE = "[0-9A-Z]{26}";
    public static final IdFormat<DisplayId> FORMAT = new IdFormat<>("display id", SHAPE, DisplayId::new);

    public DisplayId {
        FORMAT.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
