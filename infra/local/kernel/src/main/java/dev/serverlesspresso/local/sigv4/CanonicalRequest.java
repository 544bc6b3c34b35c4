package dev.serverlesspresso.local.sigv4;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What is hashed and signed of an HTTP request, for every service but S3: the path is normalised and encoded once more
 * than it stands in the request.
 */
public final class CanonicalRequest {
    private CanonicalRequest() {}

    /** All values of a header of the request, none if it is not there. */
    @FunctionalInterface
    public interface Headers {
        List<String> all(String name);
    }

    /** {@code path} as it stands in the request, {@code query} already canonical. */
    public static String of(
            String method, String path, String query, List<String> signedHeaders, Headers headers, String payloadHash) {
        String lines = signedHeaders.stream()
                .map(name -> name.toLowerCase(Locale.ROOT) + ":" + value(headers.all(name)) + "\n")
                .collect(Collectors.joining());
        return String.join("\n", method, path(path), query, lines, String.join(";", signedHeaders), payloadHash);
    }

    private static String value(List<String> values) {
        return values.stream().map(value -> value.strip().replaceAll(" +", " ")).collect(Collectors.joining(","));
    }

    static String path(String raw) {
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : raw.split("/", -1)) {
            if (segment.equals("..")) {
                segments.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(UriEncoding.encode(segment));
            }
        }
        boolean folder = Arrays.asList("/", "/.", "/..").stream().anyMatch(raw::endsWith) && !segments.isEmpty();
        return "/" + String.join("/", segments) + (folder ? "/" : "");
    }
}
