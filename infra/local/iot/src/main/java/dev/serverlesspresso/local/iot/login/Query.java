package dev.serverlesspresso.local.iot.login;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The parameters of a URL, decoded, sorted by name; a name that comes twice makes the query unusable. */
record Query(Map<String, String> parameters) {
    /** @throws IllegalArgumentException if an escape is broken or a name comes twice */
    static Query parse(String raw) {
        Map<String, String> parameters = new TreeMap<>();
        for (String pair : raw.isEmpty() ? List.<String>of() : Arrays.asList(raw.split("&", -1))) {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            if (parameters.put(name, value) != null) {
                throw new IllegalArgumentException("the query parameter '" + name + "' is there twice");
            }
        }
        return new Query(Collections.unmodifiableMap(parameters));
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** As a canonical request has it, without the parameters that the signature does not cover. */
    String canonical(Set<String> without) {
        return parameters.entrySet().stream()
                .filter(parameter -> !without.contains(parameter.getKey()))
                .map(parameter -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
                .sorted()
                .collect(Collectors.joining("&"));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
