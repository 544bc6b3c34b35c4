package dev.serverlesspresso.local.states.query;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The comparison operators of choice rules. Values of another type than the operator's never match. */
final class Comparison {

    private static final Map<String, IntPredicate> ORDERS = Map.of(
            "Equals", order -> order == 0,
            "LessThan", order -> order < 0,
            "LessThanEquals", order -> order <= 0,
            "GreaterThan", order -> order > 0,
            "GreaterThanEquals", order -> order >= 0);

    private static final Map<String, Predicate<JsonNode>> TYPES = Map.of(
            "IsNull", JsonNode::isNull,
            "IsString", JsonNode::isString,
            "IsNumeric", JsonNode::isNumber,
            "IsBoolean", JsonNode::isBoolean,
            "IsTimestamp", node -> Timestamp.of(node).isPresent());

    private Comparison() {}

    /** The test of "IsNull" and its like; empty if the operator is none of them. */
    static Optional<Predicate<JsonNode>> typeTest(String operator) {
        return Optional.ofNullable(TYPES.get(operator));
    }

    /** The comparison of the variable with the operand; empty if there is no such operator. */
    static Optional<BiPredicate<JsonNode, JsonNode>> of(String operator, Work work) {
        if (operator.equals("StringMatches")) {
            return Optional.of((value, pattern) -> wildcard(value, pattern, work));
        }
        if (operator.equals("BooleanEquals")) {
            return Optional.of((left, right) -> left.isBoolean() && left.equals(right));
        }
        return ordered("String", operator, node -> text(node))
                .or(() -> ordered(
                        "Numeric",
                        operator,
                        node -> node.isNumber() ? Optional.of(node.decimalValue()) : Optional.empty()))
                .or(() -> ordered("Timestamp", operator, Timestamp::of));
    }

    private static Optional<String> text(JsonNode node) {
        return node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
    }

    private static boolean wildcard(JsonNode value, JsonNode pattern, Work work) {
        return value.isString()
                && pattern.isString()
                && Wildcard.matches(pattern.stringValue(), value.stringValue(), work);
    }

    private static <T extends Comparable<T>> Optional<BiPredicate<JsonNode, JsonNode>> ordered(
            String type, String operator, Function<JsonNode, Optional<T>> typed) {
        @Nullable IntPredicate order = operator.startsWith(type) ? ORDERS.get(operator.substring(type.length())) : null;
        if (order == null) {
            return Optional.empty();
        }
        return Optional.of((left, right) -> typed.apply(left)
                .flatMap(value -> typed.apply(right).map(value::compareTo))
                .filter(result -> order.test(result))
                .isPresent());
    }
}
