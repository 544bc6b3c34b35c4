package dev.serverlesspresso.local.states.definition;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** RFC 3339 timestamps as Wait states take them. */
public final class Timestamps {
    private Timestamps() {}

    /** Empty if it is not one. */
    public static Optional<Instant> parse(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
