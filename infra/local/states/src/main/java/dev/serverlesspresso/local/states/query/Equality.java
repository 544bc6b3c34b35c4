package dev.serverlesspresso.local.states.query;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Equality of JSON values, in which 1 and 1.0 are the same number. */
final class Equality {

    private Equality() {}

    static boolean same(JsonNode left, JsonNode right) {
        return left.equals(Equality::compare, right);
    }

    /** A value as a member of a set, in which each comparison is counted. */
    record Value(JsonNode node, Work work) {
        @Override
        public boolean equals(@Nullable Object other) {
            work.add(1);
            return other instanceof Value value && same(node, value.node);
        }

        @Override
        public int hashCode() {
            work.add(1);
            return hash(node);
        }
    }

    private static int hash(JsonNode node) {
        if (node.isNumber()) {
            return Double.hashCode(node.doubleValue() + 0.0); // -0 is 0
        }
        if (node.isArray()) {
            return node.valueStream().map(Equality::hash).reduce(1, (left, right) -> 31 * left + right);
        }
        if (node.isObject()) {
            return node.propertyStream()
                    .mapToInt(field -> field.getKey().hashCode() ^ hash(field.getValue()))
                    .sum();
        }
        return node.hashCode();
    }

    private static int compare(JsonNode left, JsonNode right) {
        if (left.isNumber() && right.isNumber()) {
            return left.decimalValue().compareTo(right.decimalValue());
        }
        return left.equals(right) ? 0 : 1;
    }
}
