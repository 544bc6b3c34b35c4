package dev.serverlesspresso.local.states.query;

import dev.serverlesspresso.local.states.jsonata.Expression;
import dev.serverlesspresso.local.states.jsonata.JsonataException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Something that is wrong with an expression before it is evaluated: AWS's code, and what it is. */
public record ExpressionProblem(String code, String message) {

    private static final String UNSUPPORTED = "UNSUPPORTED_JSONATA_EXPRESSION";
    private static final String INVALID = "INVALID_JSONATA_EXPRESSION";

    static List<ExpressionProblem> of(String text, boolean catching, JsonataExpressions expressions) {
        Optional<String> shape = JsonataText.problem(text);
        if (shape.isPresent()) {
            return List.of(new ExpressionProblem(INVALID, shape.get()));
        }
        Optional<String> expression = JsonataText.expression(text);
        if (expression.isEmpty()) {
            return List.of();
        }
        try {
            return of(expressions.parse(expression.get()), catching);
        } catch (JsonataException e) {
            return List.of(new ExpressionProblem(INVALID, e.text()));
        }
    }

    /** An expression has no context: it can begin with the variables of the execution and with {@code $states} only. */
    private static List<ExpressionProblem> of(Expression expression, boolean catching) {
        List<ExpressionProblem> problems = new ArrayList<>();
        for (String reference : expression.contextReferences()) {
            problems.add(new ExpressionProblem(
                    UNSUPPORTED,
                    reference.equals("$$")
                            ? "Reference to '$$' is not supported."
                            : "Reference to '" + reference + "' at the top level is not supported."));
        }
        if (!catching && expression.reads("states", "errorOutput")) {
            problems.add(new ExpressionProblem(UNSUPPORTED, "Field '$states.errorOutput' does not exist."));
        }
        return problems;
    }
}
