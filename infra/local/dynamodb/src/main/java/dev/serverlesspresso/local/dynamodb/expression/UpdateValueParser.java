package dev.serverlesspresso.local.dynamodb.expression;

import java.util.Set;

/** Parses what stands to the right of {@code =} in SET. */
final class UpdateValueParser {
    private static final Set<String> CONDITIONS =
            Set.of("attribute_exists", "attribute_not_exists", "attribute_type", "begins_with", "contains", "size");

    private final Tokens tokens;
    private final OperandParser operands;

    UpdateValueParser(Tokens tokens, OperandParser operands) {
        this.tokens = tokens;
        this.operands = operands;
    }

    UpdateValue value() {
        UpdateValue left = operand();
        boolean plus = tokens.peek().isSymbol("+");
        if (!plus && !tokens.peek().isSymbol("-")) {
            return left;
        }
        String operator = tokens.next().text();
        UpdateValue right = operand();
        checkType(operator, left, "N");
        checkType(operator, right, "N");
        return new UpdateValue.Arithmetic(left, plus, right);
    }

    private UpdateValue operand() {
        if (tokens.takeSymbol("(")) {
            UpdateValue inner = value();
            tokens.expectSymbol(")");
            return inner;
        }
        return operands.atFunction() ? function() : new UpdateValue.Plain(operands.pathOrValue());
    }

    private UpdateValue function() {
        String function = tokens.next().text();
        if (CONDITIONS.contains(function)) {
            throw tokens.invalid("The function is not allowed in an update expression; function: " + function);
        }
        boolean append = function.equals("list_append");
        if (!append && !function.equals("if_not_exists")) {
            throw tokens.invalid("Invalid function name; function: " + function);
        }
        tokens.expectSymbol("(");
        UpdateValue first = value();
        if (!tokens.takeSymbol(",")) {
            throw wrongCount(function, 1);
        }
        UpdateValue second = value();
        if (tokens.peek().isSymbol(",")) {
            throw wrongCount(function, 3);
        }
        tokens.expectSymbol(")");
        return append ? listAppend(first, second) : ifNotExists(first, second);
    }

    private UpdateValue listAppend(UpdateValue first, UpdateValue second) {
        checkType("list_append", first, "L");
        checkType("list_append", second, "L");
        return new UpdateValue.ListAppend(first, second);
    }

    private UpdateValue ifNotExists(UpdateValue first, UpdateValue second) {
        if (first instanceof UpdateValue.Plain plain && plain.operand() instanceof Operand.At at) {
            return new UpdateValue.IfNotExists(at.path(), second);
        }
        throw tokens.invalid("Operator or function requires a document path; operator or function: if_not_exists");
    }

    private void checkType(String operator, UpdateValue value, String type) {
        String found = value.type();
        if (found != null && !found.equals(type)) {
            throw tokens.invalid("Incorrect operand type for operator or function; operator or function: " + operator
                    + ", operand type: " + found);
        }
    }

    private RuntimeException wrongCount(String function, int count) {
        return tokens.invalid("Incorrect number of operands for operator or function; operator or function: " + function
                + ", number of operands: " + count);
    }
}
