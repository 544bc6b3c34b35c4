package dev.serverlesspresso.local.sigv4;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The parameters of a URL as they are signed: decoded, encoded again, sorted by name and then by value. */
public record CanonicalQuery(List<Parameter> parameters) {
    /** One of them, decoded. */
    public record Parameter(String name, String value) {
        String encodedName() {
            return UriEncoding.encode(name);
        }

        String encodedValue() {
            return UriEncoding.encode(value);
        }
    }

    /**
     * Reads what comes after the question mark.
     *
     * @throws IllegalArgumentException if an escape is broken
     */
    public static CanonicalQuery parse(String raw) {
        return new CanonicalQuery(Arrays.stream(raw.split("&", -1))
                .filter(pair -> !pair.isEmpty())
                .map(CanonicalQuery::parameter)
                .toList());
    }

    private static Parameter parameter(String pair) {
        int equals = pair.indexOf('=');
        return equals < 0
                ? new Parameter(UriEncoding.decode(pair), "")
                : new Parameter(
                        UriEncoding.decode(pair.substring(0, equals)), UriEncoding.decode(pair.substring(equals + 1)));
    }

    /**
     * The value of a parameter that may be there once.
     *
     * @throws IllegalArgumentException if it is there twice
     */
    public Optional<String> get(String name) {
        List<Parameter> named = parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .toList();
        if (named.size() > 1) {
            throw new IllegalArgumentException("the query parameter '" + name + "' is there twice");
        }
        return named.stream().findFirst().map(Parameter::value);
    }

    /** Without the parameters that the signature does not cover. */
    public String text(Set<String> without) {
        return parameters.stream()
                .filter(parameter -> !without.contains(parameter.name()))
                .sorted(Comparator.comparing(Parameter::encodedName).thenComparing(Parameter::encodedValue))
                .map(parameter -> parameter.encodedName() + "=" + parameter.encodedValue())
                .collect(Collectors.joining("&"));
    }
}
