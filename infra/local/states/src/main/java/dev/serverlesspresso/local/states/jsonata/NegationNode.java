package dev.serverlesspresso.local.states.jsonata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The negative of a number. */
final class NegationNode extends Node {
    private final Node operand;

    NegationNode(Node operand) {
        this.operand = operand;
        adopt(operand);
    }

    @Override
    @Nullable
    Object value(@Nullable Object input, Frame frame) {
        Object value = operand.evaluate(input, frame);
        if (value == null) {
            return null;
        }
        if (!Values.isNumber(value)) {
            throw JsonataException.of("D1002").with("value", value);
        }
        return negative((Number) value);
    }

    static Number negative(Number number) {
        return number instanceof Long whole && whole != Long.MIN_VALUE ? -whole : Values.number(-number.doubleValue());
    }

    @Override
    List<Node> parts() {
        return List.of(operand);
    }
}
