package dev.serverlesspresso.local.states.query;

import dev.serverlesspresso.local.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** The intrinsic functions on strings. */
final class TextIntrinsics {

    static final Map<String, Function<Arguments, JsonNode>> FUNCTIONS = Map.of(
            "States.Format", arguments -> text(format(arguments)),
            "States.StringToJson", arguments -> parse(arguments.count(1, 1).text(0)),
            "States.JsonToString",
                    arguments ->
                            text(arguments.work().text(arguments.count(1, 1).get(0))),
            "States.StringSplit", TextIntrinsics::split,
            "States.Base64Encode",
                    arguments -> text(encode(arguments.count(1, 1).text(0))),
            "States.Base64Decode",
                    arguments -> text(decode(arguments.count(1, 1).text(0))),
            "States.Hash", TextIntrinsics::hash);

    private static final int MAX_LENGTH = 10_000;

    private TextIntrinsics() {}

    private static JsonNode text(String value) {
        return Json.string(value);
    }

    private static String format(Arguments arguments) {
        String template = arguments.count(1, Integer.MAX_VALUE).text(0);
        StringBuilder formatted = new StringBuilder();
        int used = 0;
        for (int i = 0; i < template.length(); i++) {
            char character = template.charAt(i);
            if (character == '\\' && i + 1 < template.length() && "{}\\".indexOf(template.charAt(i + 1)) >= 0) {
                i++;
                formatted.append(template.charAt(i));
            } else if (template.startsWith("{}", i)) {
                i++;
                used++;
                formatted.append(used < arguments.size() ? plain(arguments, used) : "");
            } else {
                formatted.append(character);
            }
        }
        if (used != arguments.size() - 1) {
            throw new IllegalArgumentException(
                    "the template has " + used + " places '{}', but " + (arguments.size() - 1) + " values were given");
        }
        return formatted.toString();
    }

    private static String plain(Arguments arguments, int index) {
        JsonNode value = arguments.get(index);
        if (!value.isString()) {
            return arguments.work().text(value);
        }
        arguments.work().add(value.stringValue().length());
        return value.stringValue();
    }

    private static JsonNode parse(String json) {
        JsonNode node = Json.readData(json);
        if (node.isMissingNode()) {
            throw new IllegalArgumentException("an empty string is not JSON");
        }
        DataRules.problem(json, node).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        return node;
    }

    /** Each character of the second argument separates, and empty parts are dropped. */
    private static JsonNode split(Arguments arguments) {
        var tokens = new StringTokenizer(arguments.count(2, 2).text(0), arguments.text(1));
        arguments.work().add(arguments.text(0).length());
        ArrayNode parts = Json.array();
        while (tokens.hasMoreTokens()) {
            parts.add(tokens.nextToken());
        }
        return parts;
    }

    private static String encode(String value) {
        return Base64.getEncoder().encodeToString(limited(value).getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String value) {
        return new String(Base64.getDecoder().decode(limited(value)), StandardCharsets.UTF_8);
    }

    private static String limited(String value) {
        if (value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "a string must not be longer than " + MAX_LENGTH + " characters: " + value.length());
        }
        return value;
    }

    private static JsonNode hash(Arguments arguments) {
        String data = limited(plain(arguments.count(2, 2), 0));
        String algorithm = arguments.text(1);
        return Hash.hex(data, algorithm)
                .map(TextIntrinsics::text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the algorithm must be one of " + Hash.ALGORITHMS + ": '" + algorithm + "'"));
    }
}
