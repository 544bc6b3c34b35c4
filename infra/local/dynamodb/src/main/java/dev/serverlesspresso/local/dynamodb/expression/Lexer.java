package dev.serverlesspresso.local.dynamodb.expression;

import java.util.ArrayList;
import java.util.List;

/** Cuts an expression into tokens. It knows no errors: an odd character is a symbol that no rule accepts. */
final class Lexer {
    private final String text;
    private int position;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        return new Lexer(text).all();
    }

    private List<Token> all() {
        List<Token> tokens = new ArrayList<>();
        skipSpace();
        while (position < text.length()) {
            tokens.add(one());
            skipSpace();
        }
        tokens.add(new Token(Token.Kind.END, "<EOF>", text.length(), text.length()));
        return tokens;
    }

    private void skipSpace() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }

    private Token one() {
        int start = position++;
        char first = text.charAt(start);
        if (first == '#' || first == ':') {
            skipWord();
            return token(first == '#' ? Token.Kind.NAME : Token.Kind.VALUE, start);
        }
        if (isDigit(first)) {
            while (position < text.length() && isDigit(text.charAt(position))) {
                position++;
            }
            return token(Token.Kind.NUMBER, start);
        }
        if (isWordPart(first)) {
            skipWord();
            return token(Token.Kind.WORD, start);
        }
        if (isPair(first)) {
            position++;
        }
        return token(Token.Kind.SYMBOL, start);
    }

    private boolean isPair(char first) {
        char second = position < text.length() ? text.charAt(position) : ' ';
        return (first == '<' && (second == '>' || second == '=')) || (first == '>' && second == '=');
    }

    private void skipWord() {
        while (position < text.length() && isWordPart(text.charAt(position))) {
            position++;
        }
    }

    private Token token(Token.Kind kind, int start) {
        return new Token(kind, text.substring(start, position), start, position);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWordPart(char c) {
        return isDigit(c) || c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
