package dev.serverlesspresso.local.states.jsonata;

import com.dashjoin.jsonata.utils.DateTimeUtils;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates by a picture. A week belongs to the year and to the month that its Thursday is in. The library says so of the
 * number of a week only, so that the year, the month and the week in a month are worked out here.
 */
final class WeekPicture {
    private static final Pattern MARKER = Pattern.compile("\\[\\[|\\[([^]]*)]");
    private static final Pattern WEEKLY = Pattern.compile("(?:[Xw](?![Nn])|x).*");
    private static final Pattern LEAST = Pattern.compile("(\\d+).*");

    private final long millis;
    private final String picture;
    private final @Nullable String zone;

    private WeekPicture(long millis, String picture, @Nullable String zone) {
        this.millis = millis;
        this.picture = picture;
        this.zone = zone;
    }

    static String format(long millis, String picture, @Nullable String zone) {
        return new WeekPicture(millis, picture, zone).formatted();
    }

    private String formatted() {
        StringBuilder text = new StringBuilder();
        Matcher markers = MARKER.matcher(picture);
        int done = 0;
        while (markers.find()) {
            String marker = markers.group(1) == null ? "" : markers.group(1).replaceAll("\\s+", "");
            if (WEEKLY.matcher(marker).matches()) {
                text.append(plain(picture.substring(done, markers.start()), millis, zone))
                        .append(weekly(marker.charAt(0), marker.substring(1)));
                done = markers.end();
            }
        }
        return text.append(plain(picture.substring(done), millis, zone)).toString();
    }

    private static String plain(String picture, long millis, @Nullable String zone) {
        return picture.isEmpty() ? "" : DateTimeUtils.formatDateTime(millis, picture, zone);
    }

    private String weekly(char component, String modifiers) {
        LocalDate thursday = date().with(DayOfWeek.THURSDAY);
        return switch (component) {
            case 'X' -> number(thursday.getYear(), modifiers);
            case 'w' -> number((thursday.getDayOfMonth() - 1) / 7 + 1, modifiers);
            default ->
                plain(
                        "[M" + modifiers + "]",
                        thursday.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli(),
                        null);
        };
    }

    private LocalDate date() {
        String[] parts = plain("[Y]/[M]/[D]", millis, zone).split("/", -1);
        return LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    private static String number(int value, String modifiers) {
        int comma = modifiers.lastIndexOf(',');
        String shown = comma < 0 ? modifiers : modifiers.substring(0, comma);
        char kind = shown.length() < 2 ? ' ' : shown.charAt(shown.length() - 1);
        if ("atco".indexOf(kind) >= 0) {
            shown = shown.substring(0, shown.length() - 1);
        }
        String text = DateTimeUtils.formatInteger(value, (shown.isEmpty() ? "1" : shown) + (kind == 'o' ? ";o" : ""));
        Matcher least = LEAST.matcher(modifiers.substring(comma + 1));
        int width = comma >= 0 && least.matches() ? Integer.parseInt(least.group(1)) : 0;
        return "0".repeat(Math.max(0, width - text.length())) + text;
    }
}
