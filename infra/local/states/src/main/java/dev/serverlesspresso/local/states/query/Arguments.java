package dev.serverlesspresso.local.states.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The values that an intrinsic function was called with; what does not fit is an {@link IllegalArgumentException}. */
record Arguments(List<JsonNode> values, Work work) {

    private static final BigDecimal MIN_INT = BigDecimal.valueOf(Integer.MIN_VALUE);
    private static final BigDecimal MAX_INT = BigDecimal.valueOf(Integer.MAX_VALUE);

    Arguments count(int least, int most) {
        if (values.size() < least || values.size() > most) {
            String allowed = least == most ? String.valueOf(least) : least + " to " + most;
            throw new IllegalArgumentException("expected " + allowed + " arguments, but got " + values.size());
        }
        return this;
    }

    int size() {
        return values.size();
    }

    JsonNode get(int index) {
        return values.get(index);
    }

    String text(int index) {
        return expect(index, get(index).isString(), "a string").stringValue();
    }

    JsonNode array(int index) {
        return expect(index, get(index).isArray(), "an array");
    }

    JsonNode object(int index) {
        return expect(index, get(index).isObject(), "an object");
    }

    boolean truth(int index) {
        return expect(index, get(index).isBoolean(), "a boolean").booleanValue();
    }

    /** A whole number; a fraction is rounded to the nearest one, as AWS does. */
    int integer(int index) {
        BigDecimal value =
                expect(index, get(index).isNumber(), "a number").decimalValue().setScale(0, RoundingMode.HALF_UP);
        expect(index, value.compareTo(MIN_INT) >= 0 && value.compareTo(MAX_INT) <= 0, "a 32-bit integer");
        return value.intValue();
    }

    private JsonNode expect(int index, boolean fits, String wanted) {
        if (!fits) {
            throw new IllegalArgumentException(
                    "argument " + (index + 1) + " must be " + wanted + ": " + work.text(get(index)));
        }
        return get(index);
    }
}
