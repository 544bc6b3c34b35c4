package dev.serverlesspresso.local.states.definition;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;

/** Reads the rules of a Choice. */
final class ChoiceRules {
    private static final Set<String> COMBINATIONS = Set.of("And", "Or", "Not");
    private static final Set<String> AROUND = Set.of("Next", "Comment", "Assign", "Output", "Variable");

    private ChoiceRules() {}

    static ChoiceRule read(Fields fields, QueryLanguage language) {
        String next = fields.requiredText("Next");
        JsonNode assign = fields.assignment(language);
        if (language == QueryLanguage.JSONPATH) {
            fields.text("Comment");
            checkRule(fields, fields.raw());
            return new ChoiceRule(fields.raw(), next, null, assign);
        }
        fields.only(Set.of("Condition", "Next", "Output", "Assign", "Comment"));
        JsonNode condition = fields.template("Condition", language);
        if (condition == null || !(condition.isBoolean() || condition.isString())) {
            fields.problem("A choice rule must have a Condition, a boolean or a JSONata expression");
        }
        return new ChoiceRule(
                condition == null ? BooleanNode.FALSE : condition, next, fields.template("Output", language), assign);
    }

    private static void checkRule(Fields fields, JsonNode rule) {
        for (String combination : COMBINATIONS) {
            JsonNode inner = rule.get(combination);
            if (inner != null) {
                checkInner(fields, combination, inner);
                return;
            }
        }
        long operators = rule.propertyNames().stream()
                .filter(name -> !AROUND.contains(name))
                .count();
        if (!rule.has("Variable") || operators != 1) {
            fields.problem("A choice rule must have a Variable and exactly one comparison, or And, Or, Not: " + rule);
        }
    }

    /** And and Or hold rules, Not holds one; only the outermost says where to go. */
    private static void checkInner(Fields fields, String combination, JsonNode inner) {
        boolean single = combination.equals("Not");
        if (single ? !inner.isObject() : !inner.isArray() || inner.isEmpty()) {
            fields.problem(
                    combination,
                    "Field '" + combination + "' must be "
                            + (single ? "a choice rule: " : "a list with at least one choice rule: ") + inner);
            return;
        }
        for (JsonNode rule : single ? List.of(inner) : List.copyOf(inner.values())) {
            if (rule.has("Next")) {
                fields.problem(combination, "A choice rule within another must not have a field 'Next'");
            }
            checkRule(fields, rule);
        }
    }
}
