package dev.serverlesspresso.local.states.run;

import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.states.definition.Catcher;
import dev.serverlesspresso.local.states.definition.ChoiceRule;
import dev.serverlesspresso.local.states.definition.ChoiceState;
import dev.serverlesspresso.local.states.definition.DataFlow;
import dev.serverlesspresso.local.states.definition.Quantity;
import dev.serverlesspresso.local.states.definition.State;
import dev.serverlesspresso.local.states.definition.TaskState;
import dev.serverlesspresso.local.states.query.Evaluation;
import dev.serverlesspresso.local.states.query.JsonataTemplates;
import dev.serverlesspresso.local.states.query.QueryFailure;
import dev.serverlesspresso.local.states.query.Scope;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** JSONata: Arguments, Output, Assign and Condition over {@code $states}. Each may throw {@link Unevaluated}. */
final class JsonataLanguage implements Language {
    private static final String RESULT = "result";
    private static final String ERROR = "errorOutput";

    private final JsonataTemplates templates;

    JsonataLanguage(JsonataTemplates templates) {
        this.templates = templates;
    }

    @Override
    public JsonNode payload(Step step, DataFlow data) {
        JsonNode arguments = data.payload();
        return arguments == null ? step.input() : evaluate(step, "Arguments", arguments, RESULT, null);
    }

    @Override
    public JsonNode output(Step step, DataFlow data, @Nullable JsonNode result) {
        JsonNode output = data.output();
        if (output == null) {
            return result == null ? step.input() : result;
        }
        return evaluate(step, "Output", output, RESULT, result);
    }

    @Override
    public Map<String, JsonNode> assign(
            Step step, DataFlow data, @Nullable JsonNode template, @Nullable JsonNode result) {
        return template == null ? Map.of() : members(evaluate(step, "Assign", template, RESULT, result));
    }

    @Override
    public JsonNode caught(Step step, Catcher catcher, JsonNode error) {
        JsonNode output = catcher.output();
        return output == null ? error : evaluate(step, place(step.state(), catcher) + "Output", output, ERROR, error);
    }

    @Override
    public Map<String, JsonNode> assignCaught(Step step, Catcher catcher, JsonNode error) {
        JsonNode assign = catcher.assign();
        return assign == null
                ? Map.of()
                : members(evaluate(step, place(step.state(), catcher) + "Assign", assign, ERROR, error));
    }

    @Override
    public boolean matches(Step step, DataFlow data, ChoiceRule rule) {
        String field = place(step.state(), rule) + "Condition";
        JsonNode value = evaluate(step, field, rule.condition(), RESULT, null);
        if (!value.isBoolean()) {
            throw StateFailure.evaluation(
                    "States.QueryEvaluationError",
                    step.during(
                            "The JSONata expression '" + bare(rule.condition().asString())
                                    + "' specified for the field '" + field + "' returned an unexpected result type."
                                    + " Expected 'boolean', but was '" + type(value) + "'."),
                    field);
        }
        return value.booleanValue();
    }

    @Override
    public JsonNode value(Step step, DataFlow data, Quantity quantity) {
        String text = String.valueOf(quantity.expression());
        return evaluate(step, quantity.field(), StringNode.valueOf(text), RESULT, null);
    }

    private JsonNode evaluate(Step step, String field, JsonNode template, String name, @Nullable JsonNode value) {
        ObjectNode states = Json.object();
        states.set("input", step.input());
        states.set("context", step.context());
        if (value != null) {
            states.set(name, value);
        }
        Evaluation evaluation = new Evaluation(field, template, new Scope(states, step.variables()));
        try {
            JsonNode known = step.visit().result(evaluation);
            return known != null
                    ? known
                    : templates.evaluateShort(evaluation).orElseThrow(() -> new Unevaluated(evaluation));
        } catch (QueryFailure e) {
            throw StateFailure.evaluation(e.error(), step.during(e.cause()), field);
        }
    }

    private static String place(State state, ChoiceRule rule) {
        return state instanceof ChoiceState choice ? "Choices[" + choice.rules().indexOf(rule) + "]/" : "";
    }

    private static String place(State state, Catcher catcher) {
        return state instanceof TaskState task ? "Catch[" + task.catchers().indexOf(catcher) + "]/" : "";
    }

    static Map<String, JsonNode> members(JsonNode object) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        object.properties().forEach(entry -> members.put(entry.getKey(), entry.getValue()));
        return members;
    }

    private static String bare(String expression) {
        return expression.replaceAll("^\\{%\\s*|\\s*%\\}$", "");
    }

    private static String type(JsonNode value) {
        return value.getNodeType().name().toLowerCase(java.util.Locale.ROOT);
    }
}
