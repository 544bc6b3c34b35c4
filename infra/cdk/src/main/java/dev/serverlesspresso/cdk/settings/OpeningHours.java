package dev.serverlesspresso.cdk.settings;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When the services run.
 *
 * @param days days of the week as in cron, such as {@code MON-FRI}
 */
public record OpeningHours(LocalTime from, LocalTime to, String days, ZoneId zone) {
    private static final String TIME = "([0-9]{2}:[0-9]{2})";
    private static final String DAY = "(?:MON|TUE|WED|THU|FRI|SAT|SUN)";
    private static final Pattern SHAPE = Pattern.compile(
            TIME + "-" + TIME + "(?: (" + DAY + "(?:[,-]" + DAY + ")*))? ([A-Za-z_]+(?:/[A-Za-z_+-]+)*)");

    /** Reads {@code 07:30-19:00 MON-FRI Asia/Tokyo}; the days may be left out. */
    static OpeningHours of(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            throw refused(text);
        }
        try {
            String days = matcher.group(3);
            OpeningHours hours = new OpeningHours(
                    LocalTime.parse(matcher.group(1)),
                    LocalTime.parse(matcher.group(2)),
                    days == null ? "*" : days,
                    ZoneId.of(matcher.group(4)));
            if (!hours.from().isBefore(hours.to())) {
                throw refused(text);
            }
            return hours;
        } catch (DateTimeException unknown) {
            throw refused(text);
        }
    }

    private static IllegalArgumentException refused(String text) {
        return Context.refused("schedule", "must be like '07:30-19:00 MON-FRI Asia/Tokyo', within one day", text);
    }
}
