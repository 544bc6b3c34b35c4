package dev.serverlesspresso.local.dynamodb.expression;

import java.util.ArrayList;
import java.util.List;

/** Parses paths and values, which all expressions are made of. */
final class OperandParser {
    private final Tokens tokens;
    private final Placeholders placeholders;

    OperandParser(Tokens tokens, Placeholders placeholders) {
        this.tokens = tokens;
        this.placeholders = placeholders;
    }

    boolean atPath() {
        Token.Kind kind = tokens.peek().kind();
        return kind == Token.Kind.WORD || kind == Token.Kind.NAME;
    }

    boolean atFunction() {
        return tokens.peek().kind() == Token.Kind.WORD && tokens.peekSecond().isSymbol("(");
    }

    /** A path or a value. */
    Operand pathOrValue() {
        if (tokens.peek().kind() == Token.Kind.VALUE) {
            return new Operand.Constant(placeholders.value(tokens, tokens.next().text()));
        }
        return new Operand.At(path());
    }

    DocumentPath path() {
        List<DocumentPath.Step> steps = new ArrayList<>();
        steps.add(nameStep());
        while (true) {
            if (tokens.takeSymbol(".")) {
                steps.add(nameStep());
            } else if (tokens.takeSymbol("[")) {
                steps.add(indexStep());
            } else {
                return new DocumentPath(steps);
            }
        }
    }

    private DocumentPath.Step nameStep() {
        Token token = tokens.peek();
        if (!atPath()) {
            throw tokens.syntaxError();
        }
        tokens.next();
        if (token.kind() == Token.Kind.NAME) {
            return new DocumentPath.Step(placeholders.name(tokens, token.text()), -1);
        }
        if (ReservedWords.contains(token.text())) {
            throw tokens.invalid("Attribute name is a reserved keyword; reserved keyword: " + token.text());
        }
        return new DocumentPath.Step(token.text(), -1);
    }

    private DocumentPath.Step indexStep() {
        Token token = tokens.peek();
        if (token.kind() != Token.Kind.NUMBER) {
            throw tokens.syntaxError();
        }
        tokens.next();
        tokens.expectSymbol("]");
        if (token.text().length() > 9) {
            throw tokens.invalid("List index is not within the allowable range; index: [" + token.text() + "]");
        }
        return new DocumentPath.Step(null, Integer.parseInt(token.text()));
    }
}
