package dev.serverlesspresso.local.states.query;

import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.states.jsonata.Budget;
import dev.serverlesspresso.local.states.jsonata.Expression;
import dev.serverlesspresso.local.states.jsonata.Frame;
import dev.serverlesspresso.local.states.jsonata.JsonValues;
import dev.serverlesspresso.local.states.jsonata.JsonataException;
import dev.serverlesspresso.local.states.jsonata.Library;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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

    /** How much longer an evaluation has to notice that its time is over. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    /** How much an evaluation may do that somebody waits for: a few milliseconds on a slow machine. */
    private static final long SHORT_WORK = 100_000;

    /** How long somebody waits for it, should it get past its count of work or the machine be that busy. */
    private static final Duration SHORT_WAIT = Duration.ofSeconds(2);

    private static final String LATE = "Expression evaluation timeout: Check for infinite loop";

    private final JsonataExpressions expressions = new JsonataExpressions();
    private final Library library;
    private final Clock clock;
    private final Duration longest;
    private final LongAdder shortWork = new LongAdder();

    public JsonataTemplates(Clock clock, RandomGenerator random, Supplier<UUID> ids) {
        this(clock, random, ids, LONGEST);
    }

    JsonataTemplates(Clock clock, RandomGenerator random, Supplier<UUID> ids, Duration longest) {
        this.clock = clock;
        this.longest = longest;
        this.library = new Library(random, ids);
    }

    /** Evaluates what takes no more than a few milliseconds. Empty: it needs more, and its outcome is not known yet. */
    public Optional<JsonNode> evaluateShort(Evaluation evaluation) {
        if (!hasExpression(evaluation.template())) {
            return Optional.of(evaluation.template());
        }
        Budget budget = Budget.ofWork(SHORT_WORK, longest);
        try {
            return Optional.of(Evaluations.within(SHORT_WAIT, () -> resolve(evaluation, budget)));
        } catch (Evaluations.Late | Unfinished e) {
            return Optional.empty();
        } finally {
            shortWork.add(budget.spent());
        }
    }

    /** Evaluates within AWS's bounds, on another thread. What fails completes the future with a {@link QueryFailure}. */
    public CompletableFuture<JsonNode> evaluate(Evaluation evaluation) {
        return Evaluations.start(longest.plus(GRACE), () -> resolve(evaluation, new Budget(longest)))
                .exceptionally(failure -> {
                    throw new CompletionException(
                            failure instanceof Evaluations.Late ? late(evaluation.field()) : failure);
                });
    }

    private static QueryFailure late(String field) {
        return QueryFailure.evaluation("The evaluation of the field '" + field + "' took too long: " + LATE);
    }

    private JsonNode resolve(Evaluation evaluation, Budget budget) {
        return resolve(evaluation.field(), evaluation.template(), frame(evaluation.scope(), budget, clock.millis()));
    }

    /** What is wrong with a string of a template; nothing if it is well-formed. */
    public List<ExpressionProblem> check(String text, boolean catching) {
        return ExpressionProblem.of(text, catching, expressions);
    }

    /** How much work all short evaluations have been so far, in units that do not depend on the machine. */
    public long shortWork() {
        return shortWork.sum();
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
            ObjectNode resolved = Json.object();
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
            if (e.unfinished()) {
                throw new Unfinished();
            }
            String separator = e.code() == null ? ": " : ". ";
            throw QueryFailure.evaluation(subject + " threw an error during evaluation" + separator + e.getMessage());
        }
    }

    /** The work of a short evaluation was used up. */
    private static final class Unfinished extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unfinished() {
            super(null, null, false, false);
        }
    }
}
