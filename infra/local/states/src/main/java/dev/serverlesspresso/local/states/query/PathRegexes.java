package dev.serverlesspresso.local.states.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds regular expressions in filters, which Step Functions does not support ("Filtering by regular expression … isn't
 * supported": docs.aws.amazon.com/step-functions/latest/dg/amazon-states-language-paths.html). The library would run them,
 * for as long as they take.
 */
final class PathRegexes {
    private static final Pattern TOKEN = Pattern.compile(
            "'(?:[^'\\\\]|\\\\.)*+'|\"(?:[^\"\\\\]|\\\\.)*+\"|/(?:[^/\\\\]|\\\\.)*+/|(=~)", Pattern.DOTALL);

    private PathRegexes() {}

    static boolean in(String path) {
        int filter = path.indexOf("[?");
        if (filter < 0) {
            return false;
        }
        Matcher token = TOKEN.matcher(path).region(filter, path.length());
        while (token.find()) {
            if (token.group(1) != null) {
                return true;
            }
        }
        return false;
    }
}
