package dev.serverlesspresso.local.dynamodb.expression;

import dev.serverlesspresso.local.dynamodb.value.AttributeValue;
import dev.serverlesspresso.local.dynamodb.value.ValueWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Parses the functions of condition expressions and checks their operands. */
final class FunctionParser {
    private static final Set<String> CONDITIONS =
            Set.of("attribute_exists", "attribute_not_exists", "attribute_type", "begins_with", "contains");
    private static final Set<String> UPDATES = Set.of("if_not_exists", "list_append");
    private static final String TYPES = "{B,NULL,SS,BOOL,L,BS,N,NS,S,M}";

    private final Tokens tokens;
    private final OperandParser operands;

    FunctionParser(Tokens tokens, OperandParser operands) {
        this.tokens = tokens;
        this.operands = operands;
    }

    boolean atCondition() {
        return operands.atFunction() && !tokens.peek().text().equals("size");
    }

    Condition condition() {
        String function = tokens.next().text();
        checkName(function);
        List<Operand> arguments = arguments();
        return switch (function) {
            case "attribute_exists" -> new Condition.Exists(path(function, arguments, 1));
            case "attribute_not_exists" -> new Condition.Not(new Condition.Exists(path(function, arguments, 1)));
            case "attribute_type" -> attributeType(arguments);
            case "begins_with" -> beginsWith(arguments);
            default -> contains(arguments);
        };
    }

    /** A path, a value, or the size of one. */
    Operand operand() {
        if (!operands.atFunction()) {
            return operands.pathOrValue();
        }
        String function = tokens.peek().text();
        if (!function.equals("size")) {
            checkName(function);
            throw tokens.invalid(
                    "The function is not allowed to be used this way in an expression; function: " + function);
        }
        tokens.next();
        List<Operand> arguments = arguments();
        checkCount(function, arguments, 1);
        checkType(function, arguments.get(0), Set.of("S", "B", "SS", "NS", "BS", "L", "M"));
        return new Operand.Size(arguments.get(0));
    }

    /** Refuses a value of the request, or a function, of a type that the operator or function cannot have. */
    void checkType(String operator, Operand operand, Set<String> allowed) {
        String type = operand.type();
        if (type != null && !allowed.contains(type)) {
            throw tokens.invalid("Incorrect operand type for operator or function; operator or function: " + operator
                    + ", operand type: " + type);
        }
    }

    void checkDistinct(String operator, Operand first, List<Operand> rest) {
        if (first instanceof Operand.At && rest.contains(first)) {
            throw tokens.invalid("The first operand must be distinct from the remaining operands for this operator or"
                    + " function; operator: " + operator + ", first operand: " + first);
        }
    }

    private void checkName(String function) {
        if (UPDATES.contains(function)) {
            throw tokens.invalid("The function is not allowed in a condition expression; function: " + function);
        }
        if (!CONDITIONS.contains(function)) {
            throw tokens.invalid("Invalid function name; function: " + function);
        }
    }

    private List<Operand> arguments() {
        tokens.expectSymbol("(");
        List<Operand> arguments = new ArrayList<>();
        do {
            arguments.add(operand());
        } while (tokens.takeSymbol(","));
        tokens.expectSymbol(")");
        return arguments;
    }

    private DocumentPath path(String function, List<Operand> arguments, int count) {
        checkCount(function, arguments, count);
        if (arguments.get(0) instanceof Operand.At at) {
            return at.path();
        }
        throw tokens.invalid("Operator or function requires a document path; operator or function: " + function);
    }

    private Condition attributeType(List<Operand> arguments) {
        DocumentPath path = path("attribute_type", arguments, 2);
        checkType("attribute_type", arguments.get(1), Set.of("S"));
        if (!(arguments.get(1) instanceof Operand.Constant constant)
                || !(constant.value() instanceof AttributeValue.S type)) {
            throw tokens.invalid("Incorrect operand type for operator or function; operator or function:"
                    + " attribute_type, operand type: {NS,SS,L,BS,N,M,B,NULL,BOOL}");
        }
        if (!List.of(TYPES.substring(1, TYPES.length() - 1).split(",", -1)).contains(type.value())) {
            throw tokens.invalid(
                    "Invalid attribute type name found; type: " + type.value() + ", valid types: " + TYPES);
        }
        return new Condition.HasType(new Operand.At(path), type.value());
    }

    private Condition beginsWith(List<Operand> arguments) {
        checkCount("begins_with", arguments, 2);
        arguments.forEach(argument -> checkType("begins_with", argument, Set.of("S", "B")));
        checkDistinct("begins_with", arguments.get(0), arguments.subList(1, 2));
        return new Condition.BeginsWith(arguments.get(0), arguments.get(1));
    }

    private Condition contains(List<Operand> arguments) {
        checkCount("contains", arguments, 2);
        checkType("contains", arguments.get(0), Set.of("S", "SS", "NS", "BS", "L", "B"));
        checkDistinct("contains", arguments.get(0), arguments.subList(1, 2));
        return new Condition.Contains(arguments.get(0), arguments.get(1));
    }

    private void checkCount(String function, List<Operand> arguments, int count) {
        if (arguments.size() != count) {
            throw tokens.invalid("Incorrect number of operands for operator or function; operator or function: "
                    + function + ", number of operands: " + arguments.size());
        }
    }

    /** Both bounds in a message as AWS prints them. */
    static String bounds(AttributeValue low, AttributeValue high) {
        return "lower bound operand: " + ValueWriter.inMessage(low) + ", upper bound operand: "
                + ValueWriter.inMessage(high);
    }
}
