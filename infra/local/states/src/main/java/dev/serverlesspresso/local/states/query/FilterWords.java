package dev.serverlesspresso.local.states.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words in filters that stand without quotation marks, as in {@code [?(@.state == ready)]}. Step Functions takes them for
 * strings; the library would refuse them.
 */
final class FilterWords {
    private static final String STRING = "'(?:[^'\\\\]|\\\\.)*+'|\"(?:[^\"\\\\]|\\\\.)*+\"";
    private static final Pattern WORD = Pattern.compile("(" + STRING + ")|([=!<>]=|[<>])(\\s*)"
            + "(?!(?:true|false|null)\\b)([\\p{L}_][\\p{L}\\p{Nd}_-]*)(?=\\s*(?:\\)|&&|\\|\\|))");

    private FilterWords() {}

    static String quoted(String path) {
        if (!path.contains("[?")) {
            return path;
        }
        return WORD.matcher(path)
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group(1) != null
                                ? match.group(1)
                                : match.group(2) + match.group(3) + "'" + match.group(4) + "'"));
    }
}
