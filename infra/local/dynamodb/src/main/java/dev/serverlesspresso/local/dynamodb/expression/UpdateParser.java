package dev.serverlesspresso.local.dynamodb.expression;

import dev.serverlesspresso.local.dynamodb.value.AttributeValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Parses update expressions: the sections SET, REMOVE, ADD and DELETE, each at most once. */
public final class UpdateParser {
    private static final List<String> SECTIONS = List.of("SET", "REMOVE", "ADD", "DELETE");
    private static final Map<String, String> TYPE_NAMES =
            Map.of("S", "STRING", "N", "NUMBER", "B", "BINARY", "BOOL", "BOOLEAN", "L", "LIST", "M", "MAP");

    private final Tokens tokens;
    private final Placeholders placeholders;
    private final OperandParser operands;
    private final UpdateValueParser values;
    private final PathSet paths = new PathSet();
    private final List<UpdateAction> actions = new ArrayList<>();

    private UpdateParser(Tokens tokens, Placeholders placeholders) {
        this.tokens = tokens;
        this.placeholders = placeholders;
        this.operands = new OperandParser(tokens, placeholders);
        this.values = new UpdateValueParser(tokens, operands);
    }

    public static UpdateExpression parse(String text, Placeholders placeholders) {
        return new UpdateParser(new Tokens("UpdateExpression", text), placeholders).sections();
    }

    private UpdateExpression sections() {
        Set<String> seen = new HashSet<>();
        do {
            String section = tokens.peek().text().toUpperCase(Locale.ROOT);
            if (!SECTIONS.contains(section)) {
                throw tokens.syntaxError();
            }
            tokens.next();
            if (!seen.add(section)) {
                throw tokens.invalid("The \"" + section + "\" section can only be used once in an update expression;");
            }
            do {
                action(section);
            } while (tokens.takeSymbol(","));
        } while (tokens.peek().kind() != Token.Kind.END);
        return new UpdateExpression(actions);
    }

    private void action(String section) {
        DocumentPath path = operands.path();
        actions.add(
                switch (section) {
                    case "SET" -> assign(path);
                    case "REMOVE" -> new UpdateAction.Remove(path);
                    case "ADD" -> new UpdateAction.Add(path, constant("ADD", Set.of("N", "SS", "NS", "BS")));
                    default -> new UpdateAction.Delete(path, constant("DELETE", Set.of("SS", "NS", "BS")));
                });
        paths.add(tokens, path);
    }

    private UpdateAction assign(DocumentPath path) {
        tokens.expectSymbol("=");
        return new UpdateAction.Assign(path, values.value());
    }

    private AttributeValue constant(String operator, Set<String> allowed) {
        if (tokens.peek().kind() != Token.Kind.VALUE) {
            throw tokens.syntaxError();
        }
        AttributeValue value = placeholders.value(tokens, tokens.next().text());
        if (!allowed.contains(value.type())) {
            throw tokens.invalid("Incorrect operand type for operator or function; operator: " + operator
                    + ", operand type: " + TYPE_NAMES.getOrDefault(value.type(), value.type())
                    + ", typeSet: ALLOWED_FOR_" + operator + "_OPERAND");
        }
        return value;
    }
}
