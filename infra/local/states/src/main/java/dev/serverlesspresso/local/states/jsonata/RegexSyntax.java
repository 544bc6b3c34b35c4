package dev.serverlesspresso.local.states.jsonata;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Regular expressions are those of JavaScript; this writes one down as Java understands it. */
final class RegexSyntax {
    private static final String END = "\\z";
    private static final String END_OF_LINE = "(?=[\\n\\r\\u2028\\u2029]|\\z)";

    private RegexSyntax() {}

    static Pattern compile(String source, String flags) {
        boolean lines = flags.contains("m");
        int options = lines ? Pattern.MULTILINE : 0;
        if (flags.contains("i")) {
            options |= Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        }
        try {
            return Pattern.compile(translated(source, lines), options);
        } catch (PatternSyntaxException e) {
            throw JsonataException.bound("Invalid regular expression: /" + source + "/: " + e.getDescription());
        }
    }

    /** The dollar is the very end, and within brackets an opening bracket or two ampersands are nothing special. */
    private static String translated(String source, boolean lines) {
        StringBuilder target = new StringBuilder();
        boolean brackets = false;
        for (int i = 0; i < source.length(); i++) {
            char symbol = source.charAt(i);
            if (symbol == '\\' && i + 1 < source.length()) {
                target.append(symbol).append(source.charAt(++i));
            } else if (brackets && (symbol == '[' || symbol == '&')) {
                target.append('\\').append(symbol);
            } else if (symbol == '$' && !brackets) {
                target.append(lines ? END_OF_LINE : END);
            } else {
                brackets = symbol == '[' || (brackets && symbol != ']');
                target.append(symbol);
            }
        }
        return target.toString();
    }
}
