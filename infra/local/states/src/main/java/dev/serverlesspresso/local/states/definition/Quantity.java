package dev.serverlesspresso.local.states.definition;

import org.jspecify.annotations.Nullable;

/** A number or point in time given as a literal, a JSONata expression, or a JSONPath; exactly one of them is set. */
public record Quantity(
        String field,
        @Nullable String literal,
        @Nullable String expression,
        @Nullable String path) {
    /** A value that stands in the definition itself. */
    public static Quantity literal(String field, String value) {
        return new Quantity(field, value, null, null);
    }

    /** A value that an expression in braces gives. */
    public static Quantity expression(String field, String text) {
        return new Quantity(field, null, text, null);
    }

    /** A value that a path finds. */
    public static Quantity path(String field, String path) {
        return new Quantity(field, null, null, path);
    }
}
