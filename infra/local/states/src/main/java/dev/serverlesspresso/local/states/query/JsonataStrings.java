package dev.serverlesspresso.local.states.query;

import com.dashjoin.jsonata.JException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Functions between strings and values: {@code $parse}, {@code $hash}, {@code $string} and {@code $number}. */
final class JsonataStrings {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
    private static final Pattern RADIX = Pattern.compile("0([xX][0-9A-Fa-f]+|[oO][0-7]+|[bB][01]+)");

    private JsonataStrings() {}

    static @Nullable Object parse(@Nullable Object text) {
        if (text == null) {
            return null;
        }
        try {
            JsonNode node = JSON.readTree((String) text);
            if (node.isMissingNode()) {
                throw failure("$parse was given an empty string");
            }
            return JsonataValues.toJava(node);
        } catch (JacksonException e) {
            throw failure("$parse was given what is not JSON: " + e.getOriginalMessage());
        }
    }

    static @Nullable Object hash(@Nullable Object text, @Nullable Object algorithm) {
        if (text == null || algorithm == null) {
            return null;
        }
        return Hash.hex((String) text, (String) algorithm)
                .orElseThrow(
                        () -> failure("$hash algorithm must be one of " + Hash.ALGORITHMS + ": '" + algorithm + "'"));
    }

    static @Nullable Object text(@Nullable Object value, @Nullable Object pretty) {
        if (value == null || value instanceof String) {
            return value;
        }
        try {
            return JsonText.of(JsonataValues.toJson(value), Boolean.TRUE.equals(pretty));
        } catch (JsonataValues.UnsupportedResult e) {
            return "";
        }
    }

    static @Nullable Object number(@Nullable Object value) {
        if (value == null || value instanceof Number) {
            return value;
        }
        if (value instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        String text = String.valueOf(value);
        if (RADIX.matcher(text).matches()) {
            return JsonataValues.canonical(Long.parseLong(text.substring(2), radix(text.charAt(1))));
        }
        if (!NUMBER.matcher(text).matches()) {
            throw new JException("D3030", -1, text);
        }
        return ((Number) JsonataValues.toJava(JSON.readTree(text)));
    }

    private static int radix(char letter) {
        return switch (letter) {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            default -> 2;
        };
    }

    private static JException failure(String message) {
        return new JException("D3137", -1, message);
    }
}
