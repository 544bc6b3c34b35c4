package dev.serverlesspresso.local.states.query;

import java.util.Optional;

/** How a string of a template is told to be a JSONata expression: it is {@code {% ... %}} from its first character to its last. */
final class JsonataText {

    private static final String OPEN = "{%";
    private static final String CLOSE = "%}";

    private JsonataText() {}

    static Optional<String> expression(String text) {
        return isWhole(text)
                ? Optional.of(text.substring(OPEN.length(), text.length() - CLOSE.length())
                        .strip())
                : Optional.empty();
    }

    /** A string that begins or ends like an expression, but is not one, is a mistake and not a literal. */
    static Optional<String> problem(String text) {
        String inner = text.strip();
        boolean meant = inner.startsWith(OPEN) || inner.endsWith(CLOSE);
        return meant && !isWhole(text)
                ? Optional.of(
                        "a JSONata expression must start with '{%' and end with '%}', without spaces around them: '"
                                + text + "'")
                : Optional.empty();
    }

    private static boolean isWhole(String text) {
        return text.length() >= OPEN.length() + CLOSE.length() && text.startsWith(OPEN) && text.endsWith(CLOSE);
    }
}
