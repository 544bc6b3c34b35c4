package dev.serverlesspresso.local.iot.broker;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A published message.
 *
 * @param qos 0 or 1, as published
 * @param expiresAt when it is of no more use, by its publisher; null for never
 * @param publisher the client id it came from; empty if it came over HTTP
 */
public record Message(
        String topic,
        Payload payload,
        int qos,
        boolean retain,
        Attributes attributes,
        @Nullable Instant expiresAt,
        String publisher) {
    boolean isExpired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    /** In the units of 5 KB that AWS counts messages in. */
    long units() {
        return Math.max(1, (payload.size() + 5_119) / 5_120);
    }
}
