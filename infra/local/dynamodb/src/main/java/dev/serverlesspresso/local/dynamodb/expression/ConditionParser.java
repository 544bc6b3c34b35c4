package dev.serverlesspresso.local.dynamodb.expression;

import dev.serverlesspresso.local.dynamodb.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parses condition and filter expressions: OR binds less than AND, AND less than NOT. */
public final class ConditionParser {
    private static final Set<String> COMPARATORS = Set.of("=", "<>", "<", "<=", ">", ">=");
    private static final Set<String> ORDERED = Set.of("S", "N", "B");
    private static final int MOST_CANDIDATES = 100;

    private final Tokens tokens;
    private final FunctionParser functions;
    private @Nullable Condition lastGroup;

    private ConditionParser(Tokens tokens, Placeholders placeholders) {
        this.tokens = tokens;
        this.functions = new FunctionParser(tokens, new OperandParser(tokens, placeholders));
    }

    /** {@code kind} is the request's member, for example {@code FilterExpression}. */
    public static Condition parse(String kind, String text, Placeholders placeholders) {
        return parse(new Tokens(kind, text), placeholders);
    }

    static Condition parse(Tokens tokens, Placeholders placeholders) {
        Condition condition = new ConditionParser(tokens, placeholders).or();
        tokens.expectEnd();
        return condition;
    }

    private Condition or() {
        Condition condition = and();
        while (tokens.takeKeyword("OR")) {
            condition = new Condition.Or(condition, and());
        }
        return condition;
    }

    private Condition and() {
        Condition condition = not();
        while (tokens.takeKeyword("AND")) {
            condition = new Condition.And(condition, not());
        }
        return condition;
    }

    private Condition not() {
        return tokens.takeKeyword("NOT") ? new Condition.Not(not()) : primary();
    }

    private Condition primary() {
        if (tokens.takeSymbol("(")) {
            return group();
        }
        if (functions.atCondition()) {
            String function = tokens.peek().text();
            Condition condition = functions.condition();
            if (COMPARATORS.contains(tokens.peek().text())) {
                throw tokens.invalid(
                        "The function is not allowed to be used this way in an expression; function: " + function);
            }
            return condition;
        }
        return comparison(functions.operand());
    }

    private Condition group() {
        lastGroup = null;
        Condition condition = or();
        tokens.expectSymbol(")");
        if (condition == lastGroup) {
            throw tokens.invalid("The expression has redundant parentheses;");
        }
        lastGroup = condition;
        return condition;
    }

    private Condition comparison(Operand left) {
        if (tokens.takeKeyword("BETWEEN")) {
            return between(left);
        }
        if (tokens.takeKeyword("IN")) {
            return in(left);
        }
        if (!COMPARATORS.contains(tokens.peek().text())) {
            if (left instanceof Operand.Size && !tokens.peek().isSymbol(",")) {
                throw tokens.invalid(
                        "The function is not allowed to be used this way in an expression; function: size");
            }
            throw tokens.syntaxError();
        }
        String operator = tokens.next().text();
        Operand right = functions.operand();
        functions.checkDistinct(operator, left, List.of(right));
        if (!operator.equals("=") && !operator.equals("<>")) {
            functions.checkType(operator, left, ORDERED);
            functions.checkType(operator, right, ORDERED);
        }
        return new Condition.Comparison(left, operator, right);
    }

    private Condition between(Operand value) {
        Operand low = functions.operand();
        tokens.expectKeyword("AND");
        Operand high = functions.operand();
        List.of(value, low, high).forEach(operand -> functions.checkType("BETWEEN", operand, ORDERED));
        if (low instanceof Operand.Constant a && high instanceof Operand.Constant b) {
            checkBounds(a, b);
        }
        functions.checkDistinct("BETWEEN", value, List.of(low, high));
        return new Condition.Between(value, low, high);
    }

    private void checkBounds(Operand.Constant low, Operand.Constant high) {
        String bounds = FunctionParser.bounds(low.value(), high.value());
        OptionalInt order = Values.compare(low.value(), high.value());
        if (order.isEmpty()) {
            throw tokens.invalid("The BETWEEN operator requires same data type for lower and upper bounds; " + bounds);
        }
        if (order.getAsInt() > 0) {
            throw tokens.invalid(
                    "The BETWEEN operator requires upper bound to be greater than or equal to lower bound; " + bounds);
        }
    }

    private Condition in(Operand value) {
        tokens.expectSymbol("(");
        List<Operand> candidates = new ArrayList<>();
        do {
            candidates.add(functions.operand());
        } while (tokens.takeSymbol(","));
        tokens.expectSymbol(")");
        if (candidates.size() > MOST_CANDIDATES) {
            throw tokens.invalid("Incorrect number of operands for operator or function; operator or function: IN,"
                    + " number of operands: " + (candidates.size() + 1));
        }
        functions.checkDistinct("IN", value, candidates);
        return new Condition.In(value, candidates);
    }
}
