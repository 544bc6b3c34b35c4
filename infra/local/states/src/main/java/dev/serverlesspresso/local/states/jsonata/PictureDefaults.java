package dev.serverlesspresso.local.states.jsonata;

import com.dashjoin.jsonata.utils.DateTimeUtils;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a picture does not say of a date, from the year down to the first thing that it says, is as it is now. The library
 * asks the machine for the time; an evaluation has a time of its own.
 */
final class PictureDefaults {
    private static final Pattern MARKER = Pattern.compile("\\[\\[|\\[\\s*([^]\\s])[^]]*]");
    private static final String WEEKS = "XxWw";
    private static final Map<Character, String> MARKERS = Map.of(
            'Y', "[Y0001]-",
            'M', "[M01]-",
            'D', "[D01]-",
            'H', "[H01]-",
            'P', "[P]-",
            'h', "[h]-",
            'm', "[m01]-",
            's', "[s01]-");

    private PictureDefaults() {}

    /** What such a beginning stands for at that time. A time by a clock of twelve hours is before noon, unless it says. */
    static String text(String beginning, long now) {
        return beginning.isEmpty()
                ? ""
                : DateTimeUtils.formatDateTime(now, beginning, null).replace("pm-", "am-");
    }

    /** The beginning of a picture for what that picture leaves to the present; nothing if it has no part of a date. */
    static String before(String picture) {
        String components = components(picture);
        if (!any("YMDdPHhmsf", components) || any(WEEKS, components)) {
            return "";
        }
        String order = any("H", components) || !any("hP", components) ? "YMDHms" : "YMDPhms";
        StringBuilder missing = new StringBuilder();
        for (char each : (any("d", components) ? "Y" : order).toCharArray()) {
            if (components.indexOf(each) >= 0) {
                break;
            }
            missing.append(MARKERS.get(each));
        }
        return missing.toString();
    }

    private static boolean any(String wanted, String components) {
        return components.chars().anyMatch(each -> wanted.indexOf(each) >= 0);
    }

    private static String components(String picture) {
        StringBuilder components = new StringBuilder();
        Matcher markers = MARKER.matcher(picture);
        while (markers.find()) {
            if (markers.group(1) != null) {
                components.append(markers.group(1));
            }
        }
        return components.toString();
    }
}
