package dev.serverlesspresso.qrvalidator.device;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.serverlesspresso.kit.time.IdFormat;

/** One paired device. */
public record DeviceId(@JsonValue String value) {

    static final String SHAPE = "[0-9A-Z]{26}";
    public static final IdFormat<DeviceId> FORMAT = new IdFormat<>("device id", SHAPE, DeviceId::new);

    public DeviceId {
        FORMAT.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
