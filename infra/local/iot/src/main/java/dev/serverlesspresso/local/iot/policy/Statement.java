package dev.serverlesspresso.local.iot.policy;

import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * One statement of an IAM policy document. Conditions are not evaluated: a statement that has some never allows, and
 * always denies.
 */
record Statement(
        boolean allow,
        List<String> actions,
        List<String> notActions,
        List<String> resources,
        List<String> notResources,
        boolean conditional) {
    static Statement of(JsonNode statement) {
        return new Statement(
                statement.path("Effect").asString("").equals("Allow"),
                texts(statement.path("Action")),
                texts(statement.path("NotAction")),
                texts(statement.path("Resource")),
                texts(statement.path("NotResource")),
                statement.has("Condition"));
    }

    boolean allows(String action, String resource) {
        return allow && !conditional && concerns(action, resource);
    }

    boolean denies(String action, String resource) {
        return !allow && concerns(action, resource);
    }

    private boolean concerns(String action, String resource) {
        return concernsAction(action.toLowerCase(Locale.ROOT))
                && (any(resources, resource) || (!notResources.isEmpty() && !any(notResources, resource)));
    }

    private boolean concernsAction(String action) {
        return actions.stream().anyMatch(pattern -> Wildcards.matches(pattern.toLowerCase(Locale.ROOT), action))
                || (!notActions.isEmpty()
                        && notActions.stream()
                                .noneMatch(pattern -> Wildcards.matches(pattern.toLowerCase(Locale.ROOT), action)));
    }

    private static boolean any(List<String> patterns, String text) {
        return patterns.stream().anyMatch(pattern -> Wildcards.matches(pattern, text));
    }

    private static List<String> texts(JsonNode node) {
        if (node.isString()) {
            return List.of(node.stringValue());
        }
        return StreamSupport.stream(node.spliterator(), false)
                .map(element -> element.asString(""))
                .toList();
    }
}
