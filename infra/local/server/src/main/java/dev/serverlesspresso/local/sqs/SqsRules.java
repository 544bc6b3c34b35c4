package dev.serverlesspresso.local.sqs;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.model.RequestModel;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a request has to be before a queue sees it, whichever protocol it came by. */
final class SqsRules {
    private static final RequestModel MODEL = RequestModel.beside(SqsRules.class);

    private SqsRules() {}

    /** The request with its members of the right types and within the rules of the Amazon SQS API Reference. */
    static ObjectNode check(String operation, JsonNode request) {
        if (!MODEL.operations().contains(operation)) {
            throw unknown(operation);
        }
        ObjectNode checked = (ObjectNode) MODEL.read(operation, request);
        SqsMembers.check(operation, checked);
        if (checked.has("QueueUrl")) {
            QueueAddress.check(checked.path("QueueUrl").asString());
        }
        SqsRanges.checkParameters(checked);
        rules(operation, checked);
        return checked;
    }

    /** All operations of SQS. */
    static Set<String> operations() {
        return MODEL.operations();
    }

    static AwsError unknown(String operation) {
        return AwsError.badRequest(
                "UnknownOperationException", "the local AWS has no SQS operation '" + operation + "'");
    }

    private static void rules(String operation, ObjectNode request) {
        switch (operation) {
            case "CreateQueue" -> create(request);
            case "SetQueueAttributes" ->
                SqsRanges.checkAttributes(
                        request.path("Attributes"),
                        StoredAttributes.name(request.path("QueueUrl").asString()));
            case "GetQueueAttributes" -> AttributeNames.checkOfQueue(request);
            case "ReceiveMessage" -> AttributeNames.checkOfMessage(request);
            case "SendMessage" -> MessageRules.check(request);
            case "SendMessageBatch", "DeleteMessageBatch", "ChangeMessageVisibilityBatch" ->
                BatchRules.check(request.path("Entries"));
            case "TagQueue" -> TagRules.checkTags(request.path("Tags"));
            case "UntagQueue" -> TagRules.checkKeys(request.path("TagKeys"));
            default -> {}
        }
    }

    private static void create(ObjectNode request) {
        String name = request.path("QueueName").asString();
        QueueAddress.checkNewName(name);
        SqsRanges.checkAttributes(request.path("Attributes"), name);
        SqsRanges.checkThroughput(request.path("Attributes"));
        if (name.endsWith(".fifo") != request.path("Attributes").has("FifoQueue")) {
            throw QueueAddress.invalidName();
        }
        TagRules.checkTags(request.path("tags"));
    }
}
