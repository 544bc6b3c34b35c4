package dev.serverlesspresso.local.states.query;

import dev.serverlesspresso.local.states.jsonata.Budget;
import dev.serverlesspresso.local.states.jsonata.Expression;
import dev.serverlesspresso.local.states.jsonata.Frame;
import dev.serverlesspresso.local.states.jsonata.JsonValues;
import dev.serverlesspresso.local.states.jsonata.JsonataException;
import dev.serverlesspresso.local.states.jsonata.Library;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Templates of the JSONata query language: JSON in which each string may be an expression. Safe for use by many threads. */
public final class JsonataTemplates {

    /** As on AWS, five seconds for all expressions of a template together. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    /** How much longer the caller waits for an evaluation to notice that its time is over. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private static final String LATE = "Expression evaluation timeout: Check for infinite loop";

    private final JsonataExpressions expressions = new JsonataExpressions();
    private final Library library;
    private final Clock clock;
    private final Duration longest;
    private final LongAdder work = new LongAdder();

    public JsonataTemplates(Clock clock, RandomGenerator random, Supplier<UUID> ids) {
        this(clock, random, ids, LONGEST);
    }

    JsonataTemplates(Clock clock, RandomGenerator random, Supplier<UUID> ids, Duration longest) {
        this.clock = clock;
        this.longest = longest;
        this.library = new Library(random, ids);
    }

    public JsonNode evaluate(JsonNode template, Scope scope) {
        return evaluate("", template, scope);
    }

    /** The field is the template's place in the state, as in {@code Arguments} or {@code Choices[0]/Condition}; failures name it. */
    public JsonNode evaluate(String field, JsonNode template, Scope scope) {
        if (!hasExpression(template)) {
            return template;
        }
        long now = clock.millis();
        Budget budget = new Budget(longest);
        try {
            return Evaluations.within(longest.plus(GRACE), () -> {
                try {
                    return resolve(field, template, frame(scope, budget, now));
                } finally {
                    work.add(budget.spent());
                }
            });
        } catch (Evaluations.Late e) {
            throw QueryFailure.evaluation("The evaluation of the field '" + field + "' took too long: " + LATE);
        }
    }

    /** What is wrong with a string of a template; nothing if it is well-formed. */
    public List<ExpressionProblem> check(String text, boolean catching) {
        return ExpressionProblem.of(text, catching, expressions);
    }

    /** How much work all evaluations have been so far, in units that do not depend on the machine. */
    public long work() {
        return work.sum();
    }

    private static boolean hasExpression(JsonNode template) {
        if (template.isContainer()) {
            return template.valueStream().anyMatch(JsonataTemplates::hasExpression);
        }
        return template.isString()
                && JsonataText.expression(template.stringValue()).isPresent();
    }

    private Frame frame(Scope scope, Budget budget, long now) {
        Frame frame = library.frame(budget, now);
        scope.variables().forEach((name, value) -> frame.bind(name, JsonValues.of(value)));
        frame.bind("states", JsonValues.of(scope.states()));
        return frame;
    }

    private JsonNode resolve(String field, JsonNode template, Frame frame) {
        if (template.isObject()) {
            ObjectNode resolved = JsonNodeFactory.instance.objectNode();
            String prefix = field.isEmpty() ? "" : field + "/";
            template.properties()
                    .forEach(property -> resolved.set(
                            property.getKey(), resolve(prefix + property.getKey(), property.getValue(), frame)));
            return resolved;
        }
        if (template.isArray()) {
            ArrayNode resolved = JsonNodeFactory.instance.arrayNode(template.size());
            for (int i = 0; i < template.size(); i++) {
                resolved.add(resolve(field + "[" + i + "]", template.get(i), frame));
            }
            return resolved;
        }
        if (template.isString()) {
            return JsonataText.expression(template.stringValue())
                    .map(expression -> value(field, expression, frame))
                    .orElse(template);
        }
        return template;
    }

    private JsonNode value(String field, String expression, Frame frame) {
        String subject = "The JSONata expression '" + expression + "'"
                + (field.isEmpty() ? "" : " specified for the field '" + field + "'");
        try {
            Expression parsed = expressions.parse(expression);
            @Nullable Object result = parsed.evaluate(frame.inner());
            if (result == null) {
                throw QueryFailure.evaluation(subject + " returned nothing (undefined).");
            }
            return JsonValues.json(result);
        } catch (JsonValues.UnsupportedResult e) {
            throw QueryFailure.evaluation(subject + " returned an unsupported result type.");
        } catch (JsonataException e) {
            String separator = e.code() == null ? ": " : ". ";
            throw QueryFailure.evaluation(subject + " threw an error during evaluation" + separator + e.getMessage());
        }
    }
}
