package dev.serverlesspresso.local.states.query;

import com.dashjoin.jsonata.Jsonata;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Templates of the JSONata query language: JSON in which each string may be an expression. Safe for use by many threads. */
public final class JsonataTemplates {

    private final JsonataExpressions expressions = new JsonataExpressions();
    private final JsonataFunctions functions;
    private final Clock clock;
    private final Duration longest;

    public JsonataTemplates(Clock clock, RandomGenerator random, Supplier<UUID> ids) {
        this(clock, random, ids, JsonataLimits.LONGEST);
    }

    JsonataTemplates(Clock clock, RandomGenerator random, Supplier<UUID> ids, Duration longest) {
        this.clock = clock;
        this.longest = longest;
        this.functions = new JsonataFunctions(random, ids);
    }

    public JsonNode evaluate(JsonNode template, Scope scope) {
        return evaluate("", template, scope);
    }

    /** The field is the template's place in the state, as in {@code Arguments} or {@code Choices[0]/Condition}; failures name it. */
    public JsonNode evaluate(String field, JsonNode template, Scope scope) {
        return resolve(field, template, new Lazy(scope));
    }

    /** Whether a string of a template is well-formed: empty if it is, else what is wrong. */
    public Optional<String> check(String text) {
        return JsonataText.problem(text).or(() -> JsonataText.expression(text).flatMap(expressions::problem));
    }

    private JsonNode resolve(String field, JsonNode template, Lazy scope) {
        if (template.isObject()) {
            ObjectNode resolved = JsonNodeFactory.instance.objectNode();
            String prefix = field.isEmpty() ? "" : field + "/";
            template.properties()
                    .forEach(property -> resolved.set(
                            property.getKey(), resolve(prefix + property.getKey(), property.getValue(), scope)));
            return resolved;
        }
        if (template.isArray()) {
            ArrayNode resolved = JsonNodeFactory.instance.arrayNode(template.size());
            for (int i = 0; i < template.size(); i++) {
                resolved.add(resolve(field + "[" + i + "]", template.get(i), scope));
            }
            return resolved;
        }
        if (template.isString()) {
            return JsonataText.expression(template.stringValue())
                    .map(expression -> value(field, expression, scope.frame()))
                    .orElse(template);
        }
        return template;
    }

    private JsonNode value(String field, String expression, Jsonata.Frame frame) {
        String subject = "The JSONata expression '" + expression + "'"
                + (field.isEmpty() ? "" : " specified for the field '" + field + "'");
        try {
            JsonataLimits.bind(frame, longest);
            @Nullable Object result = expressions.parse(expression).evaluate(null, frame);
            if (result == null) {
                throw QueryFailure.evaluation(subject + " returned nothing (undefined).");
            }
            return JsonataValues.toJson(result);
        } catch (JsonataValues.UnsupportedResult e) {
            throw QueryFailure.evaluation(subject + " returned an unsupported result type.");
        } catch (QueryFailure e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw QueryFailure.evaluation(
                    subject + " threw an error during evaluation. " + JsonataExpressions.describe(e));
        }
    }

    /** Most templates hold few expressions and many none, so the scope is translated when the first one is met. */
    private final class Lazy {

        private final Scope scope;
        private Jsonata.@Nullable Frame frame;

        Lazy(Scope scope) {
            this.scope = scope;
        }

        Jsonata.Frame frame() {
            if (frame == null) {
                frame = fresh();
            }
            return frame;
        }

        private Jsonata.Frame fresh() {
            var fresh = new Jsonata.Frame(null);
            functions.bind(fresh, clock.millis());
            scope.variables().forEach((name, value) -> fresh.bind(name, JsonataValues.toJava(value)));
            fresh.bind("states", JsonataValues.toJava(scope.states()));
            return fresh;
        }
    }
}
