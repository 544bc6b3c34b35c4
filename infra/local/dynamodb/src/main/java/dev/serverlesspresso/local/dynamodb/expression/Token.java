package dev.serverlesspresso.local.dynamodb.expression;

/** A token of an expression and where it stands in it. */
record Token(Kind kind, String text, int start, int end) {
    enum Kind {
        WORD,
        NAME,
        VALUE,
        NUMBER,
        SYMBOL,
        END
    }

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isKeyword(String keyword) {
        return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
    }
}
