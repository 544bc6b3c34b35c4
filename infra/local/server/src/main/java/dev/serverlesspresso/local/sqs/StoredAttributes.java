package dev.serverlesspresso.local.sqs;

import dev.serverlesspresso.local.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The attributes of queues that ElasticMQ does not know. They are kept in a tag of the queue that no client sees, and so
 * live as long as the queue does.
 */
final class StoredAttributes {
    static final String TAG = "local-aws-attributes";

    private static final Map<String, String> DEFAULTS =
            Map.of("MaximumMessageSize", "1048576", "MessageRetentionPeriod", "345600", "SqsManagedSseEnabled", "true");
    private static final Map<String, String> FIFO_DEFAULTS =
            Map.of("DeduplicationScope", "queue", "FifoThroughputLimit", "perQueue");
    private static final Set<String> NAMES = Set.of(
            "MaximumMessageSize",
            "MessageRetentionPeriod",
            "SqsManagedSseEnabled",
            "KmsMasterKeyId",
            "KmsDataKeyReusePeriodSeconds",
            "Policy",
            "RedriveAllowPolicy",
            "DeduplicationScope",
            "FifoThroughputLimit");

    private final BiFunction<String, JsonNode, CompletionStage<JsonNode>> queues;
    private final Map<String, ObjectNode> known = new ConcurrentHashMap<>();

    StoredAttributes(BiFunction<String, JsonNode, CompletionStage<JsonNode>> queues) {
        this.queues = queues;
    }

    static boolean keeps(String name) {
        return NAMES.contains(name);
    }

    /** The request without those, some of which ElasticMQ refuses to change. */
    static ObjectNode without(ObjectNode request) {
        ObjectNode rest = request.deepCopy();
        rest.withObject("/Attributes").remove(NAMES);
        return rest;
    }

    /** All kept attributes of a queue with their values, defaults included. */
    CompletionStage<ObjectNode> of(String queueUrl) {
        return stored(queueUrl).thenApply(stored -> {
            ObjectNode all = Json.object();
            DEFAULTS.forEach(all::put);
            if (queueUrl.endsWith(".fifo")) {
                FIFO_DEFAULTS.forEach(all::put);
            }
            all.setAll(stored);
            return all;
        });
    }

    private CompletionStage<ObjectNode> stored(String queueUrl) {
        ObjectNode there = known.get(name(queueUrl));
        if (there != null) {
            return CompletableFuture.completedStage(there);
        }
        return queues.apply("ListQueueTags", Json.object().put("QueueUrl", queueUrl))
                .thenApply(answer -> {
                    String text = answer.path("Tags").path(TAG).asString("{}");
                    ObjectNode stored = (ObjectNode) Json.read(text);
                    known.put(name(queueUrl), stored);
                    return stored;
                });
    }

    /** Keeps those of the attributes that ElasticMQ does not. */
    CompletionStage<JsonNode> store(String queueUrl, JsonNode attributes) {
        List<Map.Entry<String, JsonNode>> ours = attributes.properties().stream()
                .filter(attribute -> keeps(attribute.getKey()))
                .toList();
        if (ours.isEmpty()) {
            return CompletableFuture.completedStage(attributes);
        }
        return stored(queueUrl).thenCompose(before -> {
            ObjectNode after = before.deepCopy();
            ours.forEach(attribute -> after.set(attribute.getKey(), attribute.getValue()));
            ObjectNode request = Json.object().put("QueueUrl", queueUrl);
            request.putObject("Tags").put(TAG, after.toString());
            return queues.apply("TagQueue", request).thenApply(answer -> {
                known.put(name(queueUrl), after);
                return answer;
            });
        });
    }

    void forget(String queueUrl) {
        known.remove(name(queueUrl));
    }

    static String name(String queueUrl) {
        return queueUrl.substring(queueUrl.lastIndexOf('/') + 1);
    }
}
