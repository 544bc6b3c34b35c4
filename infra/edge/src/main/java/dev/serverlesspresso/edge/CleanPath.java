package dev.serverlesspresso.edge;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a path has only one reading. Paths that two programs may read differently (dot segments, doubled slashes,
 * path parameters, escapes of what needs none) are refused, so that what has been checked here is what a service sees.
 */
public final class CleanPath {
    // Without repeated groups, which take a level of the stack for each repetition: a path may be as long as a head.
    private static final Pattern ALLOWED = Pattern.compile("/[A-Za-z0-9._~!$&'()*+,=:@/%-]*+");
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final Pattern AMBIGUOUS = Pattern.compile("//|/\\.{1,2}(/|$)");
    private static final Pattern ESCAPES = Pattern.compile("(?:%[0-9A-Fa-f]{2})++");
    private static final Pattern NOT_TO_BE_ESCAPED = Pattern.compile("[A-Za-z0-9._~\\-/\\\\;%\\x00-\\x1f\\x7f]");

    private CleanPath() {}

    /** The path as it came, without its query. */
    public static boolean is(String path) {
        if (!ALLOWED.matcher(path).matches()
                || BROKEN_ESCAPE.matcher(path).find()
                || AMBIGUOUS.matcher(path).find()) {
            return false;
        }
        Matcher escapes = ESCAPES.matcher(path);
        while (escapes.find()) {
            if (!mayBeEscaped(HexFormat.of().parseHex(escapes.group().replace("%", "")))) {
                return false;
            }
        }
        return true;
    }

    private static boolean mayBeEscaped(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return !NOT_TO_BE_ESCAPED.matcher(text).find();
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
