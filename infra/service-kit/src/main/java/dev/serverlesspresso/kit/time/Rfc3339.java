package dev.serverlesspresso.kit.time;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** Instants as RFC 3339 has them, in UTC and with exactly three digits of a second: all messages and rows alike. */
public final class Rfc3339 {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static final int YEAR_DIGITS = 4;

    private Rfc3339() {}

    /**
     * The instant that a text of somebody else says.
     *
     * @throws DateTimeParseException if it says none, or one of a year that has not four digits, which cannot be written
     */
    public static Instant parse(String text) {
        Instant instant = Instant.parse(text);
        if (text.indexOf('-') != YEAR_DIGITS) {
            throw new DateTimeParseException("a year has " + YEAR_DIGITS + " digits", text, 0);
        }
        return instant;
    }

    public static String text(Instant instant) {
        return FORMAT.format(instant);
    }
}
