package dev.serverlesspresso.local.sqs;

import dev.serverlesspresso.local.aws.AwsError;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** How large a message is: its body and the names, types and values of its attributes (SQS Developer Guide, quotas). */
final class MessageSizes {
    private static final int LARGEST_BATCH = 1_048_576;

    private MessageSizes() {}

    static int of(JsonNode message) {
        int size = bytes(message.path("MessageBody"));
        for (var attribute : message.path("MessageAttributes").properties()) {
            JsonNode value = attribute.getValue();
            size += attribute.getKey().getBytes(StandardCharsets.UTF_8).length
                    + bytes(value.path("DataType"))
                    + bytes(value.path("StringValue"))
                    + value.path("BinaryValue").asString("").length() * 3 / 4;
        }
        return size;
    }

    static AwsError tooLarge(int most) {
        return AwsError.badRequest(
                "InvalidParameterValue",
                "One or more parameters are invalid. Reason: Message must be shorter than " + most + " bytes.");
    }

    static void checkBatch(JsonNode entries) {
        int size = entries.valueStream().mapToInt(MessageSizes::of).sum();
        if (size > LARGEST_BATCH) {
            throw AwsError.badRequest(
                    "BatchRequestTooLong",
                    "Batch requests cannot be longer than " + LARGEST_BATCH + " bytes. You have sent " + size
                            + " bytes.");
        }
    }

    private static int bytes(JsonNode text) {
        return text.asString("").getBytes(StandardCharsets.UTF_8).length;
    }
}
