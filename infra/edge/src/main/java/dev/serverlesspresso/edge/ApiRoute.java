package dev.serverlesspresso.edge;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A path of the API and the service behind it, in the notation of API Gateway: {@code {shop}} stands for one segment, and
 * {@code {rest+}} at the end for one or more.
 */
public record ApiRoute(String path, Service service) {

    /** The whole path as a regular expression that Java and JavaScript read alike. */
    String expression() {
        return Stream.of(path.split("/", -1)).map(ApiRoute::expression).collect(Collectors.joining("/", "^", "$"));
    }

    private static String expression(String segment) {
        if (segment.endsWith("+}")) {
            return ".+";
        }
        return segment.startsWith("{") ? "[^/]+" : segment.replace(".", "\\.");
    }

    /** Whether the route takes everything below its path, which API Gateway tries after all others. */
    public boolean isGreedy() {
        return path.endsWith("+}");
    }

    boolean matches(String asked) {
        return Pattern.compile(expression()).matcher(asked).matches();
    }
}
