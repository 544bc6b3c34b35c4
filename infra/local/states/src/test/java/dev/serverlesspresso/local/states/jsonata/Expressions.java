package dev.serverlesspresso.local.states.jsonata;

import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Evaluates expressions and writes down what came out, errors included. */
final class Expressions {
    private static final Library LIBRARY = new Library(new Random(7), () -> new UUID(0, 0));

    private Expressions() {}

    static String outcome(String expression, JsonNode input) {
        return outcome(expression, input, new Budget(Duration.ofSeconds(30)));
    }

    static String outcome(String expression, JsonNode input, Budget budget) {
        Frame frame = LIBRARY.frame(budget, 1_700_000_000_000L);
        frame.bind("i", JsonValues.of(input));
        try {
            Object value = Expression.parse(expression).evaluate(frame);
            return value == null ? "undefined" : JsonMapper.shared().writeValueAsString(JsonValues.json(value));
        } catch (JsonValues.UnsupportedResult e) {
            return "function";
        } catch (JsonataException e) {
            return "! " + e.getMessage();
        }
    }
}
