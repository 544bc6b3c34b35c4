package dev.serverlesspresso.local.states.query;

import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** The choice rules of the JSONPath query language. */
public final class ChoiceRules {

    private static final Set<String> NO_OPERATORS = Set.of("Variable", "Next", "Comment", "Assign", "Output");
    private static final String BY_PATH = "Path";

    private final JsonPathTemplates paths;

    public ChoiceRules(JsonPathTemplates paths) {
        this.paths = paths;
    }

    public boolean matches(JsonNode rule, JsonNode input, JsonNode context, Map<String, JsonNode> variables) {
        return matches(rule, new Paths.Sources(input, context, variables));
    }

    private boolean matches(JsonNode rule, Paths.Sources sources) {
        if (rule.has("And")) {
            return rule.get("And").valueStream().allMatch(part -> matches(part, sources));
        }
        if (rule.has("Or")) {
            return rule.get("Or").valueStream().anyMatch(part -> matches(part, sources));
        }
        if (rule.has("Not")) {
            return !matches(rule.get("Not"), sources);
        }
        String operator = operator(rule);
        return compares(rule.path("Variable").asString(), operator, rule.get(operator), sources);
    }

    private static String operator(JsonNode rule) {
        return rule.propertyNames().stream()
                .filter(name -> !NO_OPERATORS.contains(name))
                .findFirst()
                .orElseThrow(() -> QueryFailure.runtime("A choice rule needs a comparison operator: " + rule));
    }

    private boolean compares(String variable, String operator, JsonNode operand, Paths.Sources sources) {
        if (operator.equals("IsPresent")) {
            return paths.find(variable, sources).isPresent() == operand.booleanValue();
        }
        JsonNode value = existing(variable, sources);
        var typeTest = Comparison.typeTest(operator);
        if (typeTest.isPresent()) {
            Predicate<JsonNode> test = typeTest.get();
            return test.test(value) == operand.booleanValue();
        }
        boolean byPath = operator.endsWith(BY_PATH);
        String plain = byPath ? operator.substring(0, operator.length() - BY_PATH.length()) : operator;
        BiPredicate<JsonNode, JsonNode> comparison = Comparison.of(plain, sources.work())
                .orElseThrow(() -> QueryFailure.runtime("There is no comparison operator '" + operator + "'"));
        return comparison.test(value, byPath ? existing(operand.stringValue(), sources) : operand);
    }

    private JsonNode existing(String path, Paths.Sources sources) {
        return paths.find(path, sources)
                .orElseThrow(() -> QueryFailure.runtime(
                        "Invalid path '" + path + "': The choice state's condition path references an invalid value."));
    }
}
