package dev.serverlesspresso.local.states.run;

import dev.serverlesspresso.local.states.definition.DataFlow;
import dev.serverlesspresso.local.states.definition.Quantity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Fields that are a literal, an expression or a path, as numbers and texts. */
final class Values {
    private static final long LARGEST = 99_999_999;

    private final Step step;
    private final DataFlow data;

    Values(Step step, DataFlow data) {
        this.step = step;
        this.data = data;
    }

    long seconds(Quantity quantity, long least) {
        String literal = quantity.literal();
        if (literal != null) {
            return Long.parseLong(literal);
        }
        JsonNode value = evaluate(quantity);
        boolean whole = value.isNumber() && value.doubleValue() == Math.rint(value.doubleValue());
        if (!whole || value.doubleValue() < least || value.doubleValue() > LARGEST) {
            throw wrong(quantity, value, "a whole number from " + least + " to " + LARGEST);
        }
        return (long) value.doubleValue();
    }

    String text(Quantity quantity) {
        JsonNode value = evaluate(quantity);
        if (!value.isString()) {
            throw wrong(quantity, value, "a string");
        }
        return value.stringValue();
    }

    private JsonNode evaluate(Quantity quantity) {
        String literal = quantity.literal();
        return literal != null ? StringNode.valueOf(literal) : step.language().value(step, data, quantity);
    }

    private StateFailure wrong(Quantity quantity, JsonNode value, String expected) {
        String cause = step.during(
                "The value of the field '" + quantity.field() + "' must be " + expected + ": " + Payload.text(value));
        return quantity.expression() != null
                ? StateFailure.evaluation("States.QueryEvaluationError", cause, quantity.field())
                : StateFailure.of(StateFailure.RUNTIME, cause);
    }
}
