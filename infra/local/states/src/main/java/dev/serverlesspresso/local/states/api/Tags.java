package dev.serverlesspresso.local.states.api;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.states.store.Machine;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The tags of state machines. */
record Tags(Context context) {
    static Map<String, String> read(@Nullable JsonNode tags) {
        Map<String, String> read = new TreeMap<>();
        if (tags != null) {
            for (JsonNode tag : tags.values()) {
                read.put(tag.path("key").asString(""), tag.path("value").asString(""));
            }
        }
        return read;
    }

    CompletionStage<ObjectNode> tag(Request request) {
        Map<String, String> more = read(request.node("tags"));
        return change(request, tags -> {
            tags.putAll(more);
            return tags;
        });
    }

    CompletionStage<ObjectNode> untag(Request request) {
        JsonNode keys = request.node("tagKeys");
        return change(request, tags -> {
            if (keys != null) {
                keys.values().forEach(key -> tags.remove(key.asString("")));
            }
            return tags;
        });
    }

    CompletionStage<ObjectNode> list(Request request) {
        String arn = request.arn("resourceArn", "stateMachine");
        return context.reading(() -> {
            ObjectNode answer = Json.object();
            ArrayNode tags = answer.putArray("tags");
            new TreeMap<>(machine(arn).tags())
                    .forEach((key, value) -> tags.addObject().put("key", key).put("value", value));
            return answer;
        });
    }

    private CompletionStage<ObjectNode> change(Request request, UnaryOperator<Map<String, String>> change) {
        String arn = request.arn("resourceArn", "stateMachine");
        return context.writing(transaction -> {
            Machine machine = machine(arn);
            Map<String, String> tags = change.apply(new TreeMap<>(machine.tags()));
            context.store().machines().put(transaction, arn, machine.tagged(tags));
            return Json.object();
        });
    }

    private Machine machine(String arn) {
        Machine machine = context.store().machines().get(arn);
        if (machine == null) {
            throw AwsError.badRequest("ResourceNotFound", "Resource not found: '" + arn + "'");
        }
        return machine;
    }
}
