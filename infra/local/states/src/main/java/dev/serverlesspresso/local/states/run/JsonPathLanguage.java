package dev.serverlesspresso.local.states.run;

import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.states.definition.Catcher;
import dev.serverlesspresso.local.states.definition.ChoiceRule;
import dev.serverlesspresso.local.states.definition.DataFlow;
import dev.serverlesspresso.local.states.definition.Quantity;
import dev.serverlesspresso.local.states.query.ChoiceRules;
import dev.serverlesspresso.local.states.query.JsonPathTemplates;
import dev.serverlesspresso.local.states.query.QueryFailure;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** JSONPath: InputPath, Parameters, ResultSelector, ResultPath and OutputPath, and Choice's comparisons. */
final class JsonPathLanguage implements Language {
    private final JsonPathTemplates templates;
    private final ChoiceRules rules;

    JsonPathLanguage(JsonPathTemplates templates) {
        this.templates = templates;
        this.rules = new ChoiceRules(templates);
    }

    @Override
    public JsonNode payload(Step step, DataFlow data) {
        JsonNode input = effectiveInput(step, data);
        JsonNode parameters = data.payload();
        return parameters == null ? input : template(step, parameters, input);
    }

    @Override
    public JsonNode output(Step step, DataFlow data, @Nullable JsonNode result) {
        JsonNode whole = result == null ? effectiveInput(step, data) : combined(step, data, result);
        return select(step, data.outputPath(), whole);
    }

    private JsonNode combined(Step step, DataFlow data, JsonNode result) {
        JsonNode selector = data.resultSelector();
        JsonNode selected = selector == null ? result : template(step, selector, result);
        String path = data.resultPath();
        return path == null ? step.input() : guarded(step, () -> templates.resultPath(step.input(), path, selected));
    }

    @Override
    public Map<String, JsonNode> assign(
            Step step, DataFlow data, @Nullable JsonNode template, @Nullable JsonNode result) {
        if (template == null) {
            return Map.of();
        }
        JsonNode subject = result == null ? effectiveInput(step, data) : result;
        return JsonataLanguage.members(template(step, template, subject));
    }

    @Override
    public JsonNode caught(Step step, Catcher catcher, JsonNode error) {
        String path = catcher.resultPath();
        return path == null ? step.input() : guarded(step, () -> templates.resultPath(step.input(), path, error));
    }

    @Override
    public Map<String, JsonNode> assignCaught(Step step, Catcher catcher, JsonNode error) {
        JsonNode assign = catcher.assign();
        return assign == null ? Map.of() : JsonataLanguage.members(template(step, assign, error));
    }

    @Override
    public boolean matches(Step step, DataFlow data, ChoiceRule rule) {
        JsonNode input = effectiveInput(step, data);
        return guarded(step, () -> rules.matches(rule.condition(), input, step.context(), step.variables()));
    }

    @Override
    public JsonNode value(Step step, DataFlow data, Quantity quantity) {
        String path = String.valueOf(quantity.path());
        JsonNode input = effectiveInput(step, data);
        if (quantity.field().equals("ErrorPath") || quantity.field().equals("CausePath")) {
            return words(step, input, quantity.field(), path);
        }
        if (!path.startsWith("States.")) {
            return guarded(step, () -> templates.path(path, input, step.context(), step.variables()));
        }
        JsonNode wrapped = Json.object().put("value.$", path);
        return template(step, wrapped, input).path("value");
    }

    private JsonNode words(Step step, JsonNode input, String field, String path) {
        return path.startsWith("States.")
                ? template(step, Json.object().put("value.$", path), input).path("value")
                : guarded(step, () -> templates.named(field, path, input, step.context(), step.variables()));
    }

    private JsonNode effectiveInput(Step step, DataFlow data) {
        return select(step, data.inputPath(), step.input());
    }

    private JsonNode select(Step step, @Nullable String path, JsonNode from) {
        if (path == null) {
            return Json.object();
        }
        return path.equals("$")
                ? from
                : guarded(step, () -> templates.path(path, from, step.context(), step.variables()));
    }

    private JsonNode template(Step step, JsonNode template, JsonNode input) {
        return guarded(step, () -> templates.template(template, input, step.context(), step.variables()));
    }

    private static <T> T guarded(Step step, Supplier<T> query) {
        try {
            return query.get();
        } catch (QueryFailure e) {
            throw StateFailure.of(e.error(), step.during(e.cause()));
        }
    }
}
