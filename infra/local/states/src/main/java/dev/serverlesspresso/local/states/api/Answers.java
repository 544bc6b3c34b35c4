package dev.serverlesspresso.local.states.api;

import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.states.store.Execution;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Pieces that several answers have in common. */
final class Answers {
    private Answers() {}

    /** Epoch seconds with decimals, as the wire has them. */
    static JsonNode time(long millis) {
        return JsonNodeFactory.instance.numberNode(BigDecimal.valueOf(millis, 3));
    }

    static void put(ObjectNode object, String member, @Nullable String text) {
        if (text != null) {
            object.put(member, text);
        }
    }

    /** What the list and the description of an execution both show. */
    static ObjectNode summary(Execution execution) {
        ObjectNode summary = Json.object();
        summary.put("executionArn", execution.arn())
                .put("stateMachineArn", execution.machineArn())
                .put("name", execution.name())
                .put("status", execution.status().name());
        summary.set("startDate", time(execution.startedAt()));
        Execution.End end = execution.end();
        if (end != null) {
            summary.set("stopDate", time(end.stoppedAt()));
        }
        return summary;
    }

    /** How the execution ended, if it has. */
    static void putEnd(ObjectNode object, Execution execution) {
        Execution.End end = execution.end();
        if (end == null) {
            return;
        }
        if (end.output() != null) {
            object.put("output", end.output());
            object.putObject("outputDetails").put("included", true);
        }
        put(object, "error", end.error());
        put(object, "cause", end.cause());
    }
}
