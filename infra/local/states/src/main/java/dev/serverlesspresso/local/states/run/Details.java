package dev.serverlesspresso.local.states.run;

import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.states.definition.TaskResource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The details of history events. */
final class Details {
    private Details() {}

    static ObjectNode entered(String state, String input) {
        ObjectNode details = Json.object().put("name", state);
        return data(details, "input", input);
    }

    static ObjectNode exited(String state, String output, Map<String, JsonNode> assigned) {
        ObjectNode details = data(Json.object().put("name", state), "output", output);
        if (!assigned.isEmpty()) {
            ObjectNode variables = details.putObject("assignedVariables");
            assigned.forEach((name, value) -> variables.put(name, Payload.text(value)));
            details.putObject("assignedVariablesDetails").put("truncated", false);
        }
        return details;
    }

    static ObjectNode task(TaskResource resource) {
        return Json.object().put("resourceType", resource.resourceType()).put("resource", resource.resource());
    }

    static ObjectNode taskOutput(TaskResource resource, String output) {
        return data(task(resource), "output", output);
    }

    static ObjectNode taskError(TaskResource resource, @Nullable String error, @Nullable String cause) {
        return error(task(resource), error, cause);
    }

    static ObjectNode error(ObjectNode details, @Nullable String error, @Nullable String cause) {
        if (error != null) {
            details.put("error", error);
        }
        if (cause != null) {
            details.put("cause", cause);
        }
        return details;
    }

    static ObjectNode data(ObjectNode details, String name, String text) {
        details.put(name, text);
        details.putObject(name + "Details").put("truncated", false);
        return details;
    }
}
