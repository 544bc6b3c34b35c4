package dev.serverlesspresso.local.states.jsonata;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts an expression into its words. */
final class Tokenizer {
    private static final List<String> LONG_OPERATORS = List.of("..", ":=", "!=", ">=", "<=", "**", "~>");
    private static final String OPERATORS = ".[]{}(),@#;:?+-*/%|=<>^&!~";
    private static final String SPACE = " \t\n\r\u000b";
    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String ESCAPED = "\"\\/\b\f\n\r\t";
    private static final Pattern NUMBER = Pattern.compile("-?(0|([1-9][0-9]*))(\\.[0-9]+)?([Ee][-+]?[0-9]+)?");
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{4}");

    private final String text;
    private int position;

    Tokenizer(String text) {
        this.text = text;
    }

    /** The next word; where a value may stand, a slash begins a regular expression. */
    Token next(boolean afterValue) {
        skip();
        if (position >= text.length()) {
            return Token.END;
        }
        char first = text.charAt(position);
        if (first == '/' && !afterValue) {
            return regex();
        }
        for (String operator : LONG_OPERATORS) {
            if (text.startsWith(operator, position)) {
                position += operator.length();
                return new Token(Token.Type.OPERATOR, operator);
            }
        }
        if (OPERATORS.indexOf(first) >= 0) {
            position++;
            return new Token(Token.Type.OPERATOR, String.valueOf(first));
        }
        if (first == '"' || first == '\'') {
            return string(first);
        }
        Matcher number = NUMBER.matcher(text).region(position, text.length());
        if (number.lookingAt()) {
            return number(number.group());
        }
        return first == '`' ? quotedName() : word();
    }

    private void skip() {
        while (position < text.length()) {
            if (text.startsWith("/*", position)) {
                int end = text.indexOf("*/", position + 2);
                if (end < 0) {
                    throw JsonataException.of("S0106");
                }
                position = end + 2;
            } else if (SPACE.indexOf(text.charAt(position)) >= 0) {
                position++;
            } else {
                return;
            }
        }
    }

    private Token number(String digits) {
        double value = Double.parseDouble(digits);
        if (!Double.isFinite(value)) {
            throw JsonataException.of("S0102").with("token", digits);
        }
        position += digits.length();
        return new Token(Token.Type.NUMBER, Values.number(value));
    }

    private Token string(char quote) {
        StringBuilder read = new StringBuilder();
        for (position++; position < text.length(); position++) {
            char symbol = text.charAt(position);
            if (symbol == quote) {
                position++;
                return new Token(Token.Type.STRING, read.toString());
            }
            read.append(symbol == '\\' ? escaped() : symbol);
        }
        throw JsonataException.of("S0101");
    }

    private char escaped() {
        position++;
        String symbol = position < text.length() ? text.substring(position, position + 1) : "";
        if (symbol.equals("u")) {
            Matcher hex = HEX.matcher(text).region(position + 1, text.length());
            if (!hex.lookingAt()) {
                throw JsonataException.of("S0104");
            }
            position += 4;
            return (char) Integer.parseInt(hex.group(), 16);
        }
        int index = ESCAPES.indexOf(symbol);
        if (symbol.isEmpty() || index < 0) {
            throw JsonataException.of("S0103").with("token", symbol);
        }
        return ESCAPED.charAt(index);
    }

    private Token quotedName() {
        int end = text.indexOf('`', position + 1);
        if (end < 0) {
            throw JsonataException.of("S0105");
        }
        String name = text.substring(position + 1, end);
        position = end + 1;
        return new Token(Token.Type.NAME, name);
    }

    private Token word() {
        int start = position;
        while (position < text.length() && !ends(text.charAt(position))) {
            position++;
        }
        String word = text.substring(start, position);
        if (word.startsWith("$")) {
            return new Token(Token.Type.VARIABLE, word.substring(1));
        }
        return switch (word) {
            case "or", "in", "and" -> new Token(Token.Type.OPERATOR, word);
            case "true" -> new Token(Token.Type.VALUE, true);
            case "false" -> new Token(Token.Type.VALUE, false);
            case "null" -> new Token(Token.Type.VALUE, Values.NULL);
            default -> new Token(Token.Type.NAME, word);
        };
    }

    private static boolean ends(char symbol) {
        return SPACE.indexOf(symbol) >= 0 || OPERATORS.indexOf(symbol) >= 0;
    }

    private Token regex() {
        position++;
        int start = position;
        int depth = 0;
        for (; position < text.length(); position++) {
            char symbol = text.charAt(position);
            boolean escaped = escapedAt(start);
            if (symbol == '/' && depth == 0 && !escaped) {
                return regex(text.substring(start, position));
            }
            if (text.charAt(position - 1) != '\\') {
                depth += "([{".indexOf(symbol) >= 0 ? 1 : ")]}".indexOf(symbol) >= 0 ? -1 : 0;
            }
        }
        throw JsonataException.of("S0302");
    }

    private boolean escapedAt(int start) {
        int slashes = 0;
        while (position - slashes - 1 >= start && text.charAt(position - slashes - 1) == '\\') {
            slashes++;
        }
        return slashes % 2 == 1;
    }

    private Token regex(String pattern) {
        if (pattern.isEmpty()) {
            throw JsonataException.of("S0301");
        }
        position++;
        int start = position;
        while (position < text.length() && "im".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
        return new Token(Token.Type.REGEX, RegexSyntax.compile(pattern, text.substring(start, position)));
    }
}
