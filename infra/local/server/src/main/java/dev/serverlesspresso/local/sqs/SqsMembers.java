package dev.serverlesspresso.local.sqs;

import dev.serverlesspresso.local.aws.AwsError;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * The members of SQS requests that are more than optional text: what they have to be and which have to be there (Amazon SQS
 * API Reference, Actions). A request that is not so never reaches a queue.
 */
final class SqsMembers {
    private record Kind(String name, Predicate<JsonNode> accepts) {
        static final Kind TEXT = new Kind("a String", JsonNode::isString);
        static final Kind INTEGER = new Kind("an Integer", JsonNode::isIntegralNumber);
        static final Kind TEXTS = list("a list of Strings", JsonNode::isString);
        static final Kind TEXT_MAP = map("a map of Strings", JsonNode::isString);
        static final Kind STRUCTURES = list("a list of structures", JsonNode::isObject);
        static final Kind STRUCTURE_MAP = map("a map of structures", JsonNode::isObject);

        private static Kind list(String name, Predicate<JsonNode> element) {
            return new Kind(name, node -> node.isArray() && node.valueStream().allMatch(element));
        }

        private static Kind map(String name, Predicate<JsonNode> value) {
            return new Kind(name, node -> node.isObject() && node.valueStream().allMatch(value));
        }
    }

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("AttributeNames", Kind.TEXTS),
            Map.entry("MessageAttributeNames", Kind.TEXTS),
            Map.entry("MessageSystemAttributeNames", Kind.TEXTS),
            Map.entry("TagKeys", Kind.TEXTS),
            Map.entry("AWSAccountIds", Kind.TEXTS),
            Map.entry("Actions", Kind.TEXTS),
            Map.entry("Attributes", Kind.TEXT_MAP),
            Map.entry("Tags", Kind.TEXT_MAP),
            Map.entry("tags", Kind.TEXT_MAP),
            Map.entry("Entries", Kind.STRUCTURES),
            Map.entry("MessageAttributes", Kind.STRUCTURE_MAP),
            Map.entry("MessageSystemAttributes", Kind.STRUCTURE_MAP),
            Map.entry("DelaySeconds", Kind.INTEGER),
            Map.entry("VisibilityTimeout", Kind.INTEGER),
            Map.entry("WaitTimeSeconds", Kind.INTEGER),
            Map.entry("MaxNumberOfMessages", Kind.INTEGER),
            Map.entry("MaxResults", Kind.INTEGER),
            Map.entry("MaxNumberOfMessagesPerSecond", Kind.INTEGER));

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
            "ChangeMessageVisibilityBatch", List.of("Id", "ReceiptHandle"));

    private SqsMembers() {}

    /** An operation that does not exist is left to be refused as such. */
    static void check(String operation, JsonNode request) {
        if (!request.isObject()) {
            throw wrongType("a structure");
        }
        checkKinds(request);
        REQUIRED.getOrDefault(operation, List.of()).forEach(member -> require(request, member));
        for (JsonNode entry : request.path("Entries")) {
            checkKinds(entry);
            REQUIRED_IN_ENTRIES.getOrDefault(operation, List.of()).forEach(member -> require(entry, member));
        }
    }

    private static void checkKinds(JsonNode structure) {
        structure.properties().forEach(member -> {
            Kind kind = KINDS.getOrDefault(member.getKey(), Kind.TEXT);
            JsonNode value = member.getValue();
            if (!value.isNull() && !kind.accepts().test(value)) {
                throw wrongType(kind.name());
            }
        });
    }

    private static void require(JsonNode structure, String member) {
        JsonNode value = structure.path(member);
        boolean empty = value.isMissingNode()
                || value.isNull()
                || (value.isString() && value.asString().isEmpty());
        if (empty) {
            throw AwsError.badRequest("MissingParameter", "The request must contain the parameter " + member + ".");
        }
    }

    private static AwsError wrongType(String expected) {
        return AwsError.badRequest("SerializationException", "Expected value of type " + expected);
    }
}
