package dev.serverlesspresso.local.states.jsonata;

import org.jspecify.annotations.Nullable;

/** A word of an expression. */
record Token(Type type, @Nullable Object value) {
    /** What a word can be. */
    enum Type {
        NAME,
        VARIABLE,
        OPERATOR,
        STRING,
        NUMBER,
        VALUE,
        REGEX,
        END
    }

    static final Token END = new Token(Type.END, "(end)");

    boolean is(String operator) {
        return type == Type.OPERATOR && operator.equals(value);
    }

    String text() {
        return String.valueOf(value);
    }
}
