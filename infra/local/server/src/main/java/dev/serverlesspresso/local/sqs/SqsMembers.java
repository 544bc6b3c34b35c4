package dev.serverlesspresso.local.sqs;

import dev.serverlesspresso.local.aws.AwsError;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The members that have to be there (Amazon SQS API Reference, Actions). */
final class SqsMembers {
    private static final Map<String, List<String>> REQUIRED = Map.ofEntries(
            Map.entry("CreateQueue", List.of("QueueName")),
            Map.entry("GetQueueUrl", List.of("QueueName")),
            Map.entry("ListQueues", List.of()),
            Map.entry("StartMessageMoveTask", List.of("SourceArn")),
            Map.entry("ListMessageMoveTasks", List.of("SourceArn")),
            Map.entry("CancelMessageMoveTask", List.of("TaskHandle")),
            Map.entry("SendMessage", List.of("QueueUrl", "MessageBody")),
            Map.entry("SendMessageBatch", List.of("QueueUrl", "Entries")),
            Map.entry("DeleteMessage", List.of("QueueUrl", "ReceiptHandle")),
            Map.entry("DeleteMessageBatch", List.of("QueueUrl", "Entries")),
            Map.entry("ChangeMessageVisibility", List.of("QueueUrl", "ReceiptHandle", "VisibilityTimeout")),
            Map.entry("ChangeMessageVisibilityBatch", List.of("QueueUrl", "Entries")),
            Map.entry("SetQueueAttributes", List.of("QueueUrl", "Attributes")),
            Map.entry("TagQueue", List.of("QueueUrl", "Tags")),
            Map.entry("UntagQueue", List.of("QueueUrl", "TagKeys")),
            Map.entry("AddPermission", List.of("QueueUrl", "Label")),
            Map.entry("RemovePermission", List.of("QueueUrl", "Label")),
            Map.entry("DeleteQueue", List.of("QueueUrl")),
            Map.entry("GetQueueAttributes", List.of("QueueUrl")),
            Map.entry("ListDeadLetterSourceQueues", List.of("QueueUrl")),
            Map.entry("ListQueueTags", List.of("QueueUrl")),
            Map.entry("PurgeQueue", List.of("QueueUrl")),
            Map.entry("ReceiveMessage", List.of("QueueUrl")));

    private static final Map<String, List<String>> REQUIRED_IN_ENTRIES = Map.of(
            "SendMessageBatch", List.of("Id", "MessageBody"),
            "DeleteMessageBatch", List.of("Id", "ReceiptHandle"),
            "ChangeMessageVisibilityBatch", List.of("Id", "ReceiptHandle", "VisibilityTimeout"));

    private SqsMembers() {}

    static void check(String operation, JsonNode request) {
        REQUIRED.getOrDefault(operation, List.of()).forEach(member -> require(request, member));
        for (JsonNode entry : request.path("Entries")) {
            REQUIRED_IN_ENTRIES.getOrDefault(operation, List.of()).forEach(member -> require(entry, member));
        }
    }

    private static void require(JsonNode structure, String member) {
        JsonNode value = structure.path(member);
        boolean empty = value.isMissingNode()
                || value.isNull()
                || (value.isString() && value.asString().isEmpty())
                || (value.isObject() && value.isEmpty() && !member.equals("Attributes"));
        if (empty) {
            throw AwsError.badRequest("MissingParameter", "The request must contain the parameter " + member + ".");
        }
    }
}
