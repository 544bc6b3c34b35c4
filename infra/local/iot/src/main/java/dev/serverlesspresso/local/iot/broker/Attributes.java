package dev.serverlesspresso.local.iot.broker;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What MQTT 5 lets a publisher say about a message; the broker passes it on as it came. */
public record Attributes(
        @Nullable Integer payloadFormat,
        @Nullable String contentType,
        @Nullable String responseTopic,
        @Nullable Payload correlationData,
        List<UserProperty> userProperties) {
    public static final Attributes NONE = new Attributes(null, null, null, null, List.of());

    public Attributes {
        userProperties = List.copyOf(userProperties);
    }

    /** A name and a value of the publisher's own; names may come more than once. */
    public record UserProperty(String name, String value) {}
}
