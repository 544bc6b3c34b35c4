package dev.serverlesspresso.local.states.run;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The limits that AWS sets to variables. */
final class Variables {
    private static final long LARGEST_TOTAL = 10L * 1024 * 1024;

    private Variables() {}

    static void check(Step step, Map<String, JsonNode> assigned) {
        if (assigned.isEmpty()) {
            return;
        }
        long total = 0;
        for (Map.Entry<String, JsonNode> entry : assigned.entrySet()) {
            String text = Payload.text(entry.getValue());
            if (Payload.tooLarge(text)) {
                throw limit(step, "The variable '" + entry.getKey() + "' is larger than 256 KiB.");
            }
            total += text.length();
        }
        for (Map.Entry<String, JsonNode> entry : step.variables().entrySet()) {
            total += assigned.containsKey(entry.getKey())
                    ? 0
                    : Payload.text(entry.getValue()).length();
        }
        if (total > LARGEST_TOTAL) {
            throw limit(step, "The variables of the execution are larger than 10 MiB together.");
        }
    }

    private static StateFailure limit(Step step, String cause) {
        return StateFailure.of(StateFailure.DATA_LIMIT, step.during(cause));
    }
}
