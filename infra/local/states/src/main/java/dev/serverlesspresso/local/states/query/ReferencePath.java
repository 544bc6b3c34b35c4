package dev.serverlesspresso.local.states.query;

import dev.serverlesspresso.local.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A path that names exactly one place, into which a result can be put. */
record ReferencePath(List<Step> steps) {

    private static final Pattern STEP =
            Pattern.compile("\\.([^.\\[\\]()'\"*@,:?]+)|\\['([^']+)'\\]|\\[\"([^\"]+)\"\\]|\\[(\\d{1,9})\\]");

    /** Empty if the text is no reference path. */
    static Optional<ReferencePath> parse(String text) {
        if (!text.startsWith("$")) {
            return Optional.empty();
        }
        List<Step> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(text).region(1, text.length());
        while (matcher.lookingAt()) {
            steps.add(step(matcher));
            matcher.region(matcher.end(), text.length());
        }
        return matcher.regionStart() == text.length() ? Optional.of(new ReferencePath(steps)) : Optional.empty();
    }

    private static Step step(Matcher matcher) {
        for (int group = 1; group <= 3; group++) {
            if (matcher.group(group) != null) {
                return new Step(matcher.group(group), -1);
            }
        }
        return new Step(matcher.group(4), Integer.parseInt(matcher.group(4)));
    }

    JsonNode put(JsonNode root, JsonNode value) {
        return put(root, value, 0);
    }

    private JsonNode put(JsonNode node, JsonNode value, int depth) {
        if (depth == steps.size()) {
            return value;
        }
        Step step = steps.get(depth);
        return step.index() < 0 ? putField(node, step, value, depth) : putItem(node, step, value, depth);
    }

    private JsonNode putField(JsonNode node, Step step, JsonNode value, int depth) {
        if (!node.isObject()) {
            throw step.failure(node);
        }
        ObjectNode copy = ((ObjectNode) node.deepCopy());
        JsonNode child = node.has(step.name()) ? node.get(step.name()) : Json.object();
        copy.set(step.name(), put(child, value, depth + 1));
        return copy;
    }

    private JsonNode putItem(JsonNode node, Step step, JsonNode value, int depth) {
        if (!node.isArray() || step.index() >= node.size()) {
            throw step.failure(node);
        }
        ArrayNode copy = (ArrayNode) node.deepCopy();
        copy.set(step.index(), put(node.get(step.index()), value, depth + 1));
        return copy;
    }

    /** A field by its name, or an item by its index. */
    record Step(String name, int index) {

        QueryFailure failure(JsonNode node) {
            return QueryFailure.resultPath("Unable to apply step \"" + name + "\" to input " + node);
        }
    }
}
