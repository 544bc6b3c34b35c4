package dev.serverlesspresso.local.states.jsonata;

import java.util.Map;

/** How strongly operators bind what stands to their left. */
final class Operators {
    private static final Map<String, Integer> POWERS = Map.ofEntries(
            Map.entry(".", 75),
            Map.entry("[", 80),
            Map.entry("{", 70),
            Map.entry("(", 80),
            Map.entry("@", 80),
            Map.entry("#", 80),
            Map.entry("?", 20),
            Map.entry("+", 50),
            Map.entry("-", 50),
            Map.entry("*", 60),
            Map.entry("/", 60),
            Map.entry("%", 60),
            Map.entry("=", 40),
            Map.entry("<", 40),
            Map.entry(">", 40),
            Map.entry("^", 40),
            Map.entry(":=", 10),
            Map.entry("!=", 40),
            Map.entry("<=", 40),
            Map.entry(">=", 40),
            Map.entry("~>", 40),
            Map.entry("and", 30),
            Map.entry("or", 25),
            Map.entry("in", 40),
            Map.entry("&", 50));

    private Operators() {}

    static int power(String operator) {
        return POWERS.getOrDefault(operator, 0);
    }

    static int power(Token token) {
        return token.type() == Token.Type.OPERATOR ? power(token.text()) : 0;
    }
}
