package dev.serverlesspresso.local.states.query;

import tools.jackson.databind.JsonNode;

/** Equality of JSON values, in which 1 and 1.0 are the same number. */
final class Equality {

    private Equality() {}

    static boolean same(JsonNode left, JsonNode right) {
        return left.equals(Equality::compare, right);
    }

    private static int compare(JsonNode left, JsonNode right) {
        if (left.isNumber() && right.isNumber()) {
            return left.decimalValue().compareTo(right.decimalValue());
        }
        return left.equals(right) ? 0 : 1;
    }
}
