package dev.serverlesspresso.local.sigv4;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** A moment as it is signed, for example {@code 20150830T123600Z}. */
public record AmzDate(String text, Instant instant) {
    private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

    public static Optional<AmzDate> parse(String text) {
        try {
            return Optional.of(
                    new AmzDate(text, LocalDateTime.parse(text, BASIC).toInstant(ZoneOffset.UTC)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public static AmzDate of(Instant instant) {
        return new AmzDate(BASIC.format(instant.atOffset(ZoneOffset.UTC)), instant);
    }

    /** The day that the credential scope has to name. */
    public String day() {
        return text.substring(0, 8);
    }
}
