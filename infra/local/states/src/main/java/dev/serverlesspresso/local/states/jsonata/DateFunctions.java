package dev.serverlesspresso.local.states.jsonata;

import com.dashjoin.jsonata.utils.DateTimeUtils;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Functions of dates, and of whole numbers by the same kind of pictures. The pictures are read by a library. */
final class DateFunctions {
    private static final Pattern ISO = Pattern.compile(
            "\\d{4}(-[01]\\d)*(-[0-3]\\d)*(T[0-2]\\d:[0-5]\\d:[0-5]\\d)*(\\.\\d+)?([+-][0-2]\\d:?[0-5]\\d|Z)?");
    private static final Pattern PARTS = Pattern.compile(
            "(\\d{4})(?:-(\\d\\d))?(?:-(\\d\\d))?(?:T(\\d\\d):(\\d\\d):(\\d\\d))?(?:\\.(\\d+))?([+-]\\d\\d:?\\d\\d|Z)?");
    private static final int LONGEST_PICTURE = 1_000;
    /** How the library words what has a code in the reference, with the value that it names. */
    private static final Map<Pattern, String> CODES = Map.of(
            Pattern.compile("Formatting or parsing an integer .* starting with \"?(.*?)\"? is not supported.*"),
                    "D3130",
            Pattern.compile("(In) a decimal digit pattern.*"), "D3131",
            Pattern.compile("Unknown component specifier \"?(.*?)\"? in .*"), "D3132",
            Pattern.compile("The 'name' modifier .*, not \"?(.*?)\"?"), "D3133",
            Pattern.compile("(The) timezone integer format specifier.*"), "D3134",
            Pattern.compile("(No) matching closing bracket.*"), "D3135",
            Pattern.compile("(The) date/time picture string is missing.*"), "D3136");

    private DateFunctions() {}

    static void define(Library library) {
        library.define("fromMillis", "<n-s?s?:s>", 3, args -> fromMillis(args.number(0), args.text(1), args.text(2)));
        library.define("formatInteger", "<n-s:s>", 2, IntegerPicture::format);
        library.define("parseInteger", "<s-s:n>", 2, IntegerPicture::parse);
    }

    /** The functions that ask for the time, which stands still during an evaluation. */
    static void bind(Frame frame, long now) {
        frame.bind("millis", new NativeFn("millis", Signature.of("<:n>"), 0, args -> now));
        frame.bind(
                "now",
                new NativeFn("now", Signature.of("<s?s?:s>"), 2, args -> fromMillis(now, args.text(0), args.text(1))));
        frame.bind("toMillis", new NativeFn("toMillis", Signature.of("<s-s?:n>"), 2, args -> toMillis(args, now)));
    }

    /** Words what the library refuses as the reference does. */
    static <T> T guarded(@Nullable String picture, Supplier<T> call) {
        if (picture != null && picture.length() > LONGEST_PICTURE) {
            throw JsonataException.bound("A picture string must have at most " + LONGEST_PICTURE + " characters");
        }
        try {
            return call.get();
        } catch (JsonataException e) {
            throw e;
        } catch (RuntimeException e) {
            throw worded(String.valueOf(e.getMessage()));
        }
    }

    static JsonataException worded(String message) {
        for (Map.Entry<Pattern, String> known : CODES.entrySet()) {
            Matcher matcher = known.getKey().matcher(message);
            if (matcher.matches()) {
                return JsonataException.of(known.getValue()).with("value", matcher.group(1));
            }
        }
        return JsonataException.bound("The picture string cannot be used here: " + message);
    }

    private static @Nullable String fromMillis(
            @Nullable Number millis, @Nullable String picture, @Nullable String zone) {
        if (millis == null) {
            return null;
        }
        return guarded(
                picture,
                () -> picture == null
                        ? DateTimeUtils.formatDateTime(millis.longValue(), null, zone)
                        : WeekPicture.format(millis.longValue(), picture, zone));
    }

    private static @Nullable Object toMillis(Arguments args, long now) {
        String text = args.text(0);
        String picture = args.text(1);
        if (text == null) {
            return null;
        }
        if (picture != null) {
            args.budget().room(text.length());
            return guarded(picture, () -> parsed(text, picture, now));
        }
        if (text.length() > LONGEST_PICTURE || !ISO.matcher(text).matches()) {
            throw JsonataException.of("D3110").with("value", text);
        }
        return millis(text);
    }

    private static @Nullable Object parsed(String text, String picture, long now) {
        String missing = PictureDefaults.before(picture);
        String whole = PictureDefaults.text(missing, now) + text;
        Long millis;
        try {
            millis = DateTimeUtils.parseDateTime(whole, missing + picture);
        } catch (NullPointerException e) {
            throw JsonataException.of("D3136"); // the library's way with a name in other letters than the picture's
        }
        return millis == null ? null : inCentury(millis);
    }

    /** A year of one or two digits is of the twentieth century, as for JavaScript. */
    private static long inCentury(long millis) {
        LocalDateTime time = LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
        return time.getYear() < 0 || time.getYear() > 99
                ? millis
                : time.plusYears(1900).toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    private static Number millis(String text) {
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            return Double.NaN;
        }
        try {
            LocalDateTime time = LocalDateTime.of(
                    part(parts, 1, 1),
                    part(parts, 2, 1),
                    part(parts, 3, 1),
                    part(parts, 4, 0),
                    part(parts, 5, 0),
                    part(parts, 6, 0));
            String fraction = parts.group(7) == null ? "0" : (parts.group(7) + "00").substring(0, 3);
            String zone = parts.group(8) == null ? "Z" : parts.group(8);
            return time.toInstant(ZoneOffset.of(zone)).toEpochMilli() + Long.parseLong(fraction);
        } catch (DateTimeException e) {
            return Double.NaN;
        }
    }

    private static int part(Matcher parts, int group, int otherwise) {
        return parts.group(group) == null ? otherwise : Integer.parseInt(parts.group(group));
    }
}
