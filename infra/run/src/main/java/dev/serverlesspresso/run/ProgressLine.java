package dev.serverlesspresso.run;

import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What is told to the person at the terminal, with when it happened. */
final class ProgressLine {
    /** A time as text by itself leaves out seconds that are zero. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private ProgressLine() {}

    static String at(LocalTime now, String what) {
        return TIME.format(now) + "  " + what;
    }

    static String after(Duration start, String what) {
        return "%5s s  %s".formatted(seconds(start), what);
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0);
    }
}
