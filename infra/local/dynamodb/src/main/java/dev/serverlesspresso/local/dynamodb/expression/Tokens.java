package dev.serverlesspresso.local.dynamodb.expression;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.dynamodb.wire.Invalid;
import java.util.List;

/** The tokens of one expression, read one after the other, and the errors about them. */
final class Tokens {
    private static final int LONGEST = 4 * 1024;

    private final String kind;
    private final String text;
    private final List<Token> all;
    private int position;

    /** {@code kind} is the request's member, for example {@code UpdateExpression}. */
    Tokens(String kind, String text) {
        this.kind = kind;
        this.text = text;
        if (text.isBlank()) {
            throw invalid("The expression can not be empty;");
        }
        if (text.length() > LONGEST) {
            throw invalid("Expression size has exceeded the maximum allowed size; expression size: " + text.length());
        }
        all = Lexer.tokens(text);
    }

    String kind() {
        return kind;
    }

    Token peek() {
        return all.get(position);
    }

    Token peekSecond() {
        return all.get(Math.min(position + 1, all.size() - 1));
    }

    Token next() {
        Token token = peek();
        if (token.kind() != Token.Kind.END) {
            position++;
        }
        return token;
    }

    boolean takeSymbol(String symbol) {
        return take(peek().isSymbol(symbol));
    }

    boolean takeKeyword(String keyword) {
        return take(peek().isKeyword(keyword));
    }

    void expectSymbol(String symbol) {
        if (!takeSymbol(symbol)) {
            throw syntaxError();
        }
    }

    void expectKeyword(String keyword) {
        if (!takeKeyword(keyword)) {
            throw syntaxError();
        }
    }

    void expectEnd() {
        if (peek().kind() != Token.Kind.END) {
            throw syntaxError();
        }
    }

    /** The error for the token that comes next, with its neighbours. */
    AwsError syntaxError() {
        Token token = peek();
        int from = all.get(Math.max(0, position - 1)).start();
        int to = all.get(Math.min(all.size() - 1, position + 1)).end();
        return invalid("Syntax error; token: \"" + token.text() + "\", near: \"" + text.substring(from, to) + "\"");
    }

    AwsError invalid(String message) {
        return Invalid.request("Invalid " + kind + ": " + message);
    }

    private boolean take(boolean matches) {
        if (matches) {
            position++;
        }
        return matches;
    }
}
