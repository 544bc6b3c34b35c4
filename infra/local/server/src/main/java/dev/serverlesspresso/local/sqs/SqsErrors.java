package dev.serverlesspresso.local.sqs;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.wire.WireResponse;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** SQS's errors: the name that its JSON protocol has for each, and the older one in {@code x-amzn-query-error}. */
final class SqsErrors {
    private static final String NAMESPACE = "com.amazonaws.sqs#";

    private static final Map<String, String> JSON_NAMES = Map.ofEntries(
            Map.entry("AWS.SimpleQueueService.NonExistentQueue", "QueueDoesNotExist"),
            Map.entry("QueueAlreadyExists", "QueueNameExists"),
            Map.entry("AWS.SimpleQueueService.QueueDeletedRecently", "QueueDeletedRecently"),
            Map.entry("AWS.SimpleQueueService.PurgeQueueInProgress", "PurgeQueueInProgress"),
            Map.entry("AWS.SimpleQueueService.EmptyBatchRequest", "EmptyBatchRequest"),
            Map.entry("AWS.SimpleQueueService.InvalidBatchEntryId", "InvalidBatchEntryId"),
            Map.entry("AWS.SimpleQueueService.TooManyEntriesInBatchRequest", "TooManyEntriesInBatchRequest"),
            Map.entry("AWS.SimpleQueueService.BatchEntryIdsNotDistinct", "BatchEntryIdsNotDistinct"),
            Map.entry("AWS.SimpleQueueService.BatchRequestTooLong", "BatchRequestTooLong"),
            Map.entry("AWS.SimpleQueueService.UnsupportedOperation", "UnsupportedOperation"),
            Map.entry("AWS.SimpleQueueService.MessageNotInflight", "MessageNotInflight"),
            Map.entry("InvalidAction", "UnknownOperationException"));

    private SqsErrors() {}

    /** The error in an answer of ElasticMQ. */
    static AwsError of(int status, JsonNode body) {
        String type = body.path("__type").asString("");
        String name = type.substring(type.indexOf('#') + 1);
        String code = name.isEmpty() ? "InvalidAction" : name;
        if (code.equals("InvalidAction")) {
            return AwsError.badRequest("InvalidParameterValue", "One or more parameters are invalid.");
        }
        String message = body.path("message").asString(body.path("Message").asString(code));
        return AwsError.withStatus(status >= 500 ? status : 400, JSON_NAMES.getOrDefault(code, code), message);
    }

    static WireResponse render(AwsError error) {
        ObjectNode body = Json.object();
        body.put("__type", NAMESPACE + error.code());
        body.put("message", error.getMessage());
        return WireResponse.of(error.httpStatus(), "application/x-amz-json-1.0", Json.bytes(body))
                .with(
                        "x-amzn-query-error",
                        queryName(error.code()) + (error.httpStatus() < 500 ? ";Sender" : ";Receiver"));
    }

    /** The error under the name that the query protocol has for it. */
    static AwsError inQuery(AwsError error) {
        return AwsError.withStatus(error.httpStatus(), queryName(error.code()), error.getMessage());
    }

    private static String queryName(String code) {
        return JSON_NAMES.entrySet().stream()
                .filter(names -> names.getValue().equals(code))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(code);
    }
}
