package dev.serverlesspresso.qrvalidator.device;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What a device is for, which is also the role that its tokens give. */
public enum DeviceKind {
    /** Shows the code and the numbers. */
    DISPLAY("display"),
    /** Whoever works at the counter uses it. */
    TABLET("tablet");

    private final String value;

    DeviceKind(String value) {
        this.value = value;
    }

    /** As it is written in requests, rows and tokens. */
    @JsonCreator
    public static DeviceKind of(String value) {
        return Arrays.stream(values())
                .filter(kind -> kind.value.equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("kind must be display or tablet: '" + value + "'"));
    }

    @JsonValue
    public String value() {
        return value;
    }
}
