package dev.serverlesspresso.local.sqs;

import dev.serverlesspresso.local.aws.AwsError;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The names that may be asked for (valid values in GetQueueAttributes and ReceiveMessage of the API Reference). */
final class AttributeNames {
    static final Set<String> OF_QUEUES = Set.of(
            "All",
            "ApproximateNumberOfMessages",
            "ApproximateNumberOfMessagesDelayed",
            "ApproximateNumberOfMessagesNotVisible",
            "ContentBasedDeduplication",
            "CreatedTimestamp",
            "DeduplicationScope",
            "DelaySeconds",
            "FifoQueue",
            "FifoThroughputLimit",
            "KmsDataKeyReusePeriodSeconds",
            "KmsMasterKeyId",
            "LastModifiedTimestamp",
            "MaximumMessageSize",
            "MessageRetentionPeriod",
            "Policy",
            "QueueArn",
            "ReceiveMessageWaitTimeSeconds",
            "RedriveAllowPolicy",
            "RedrivePolicy",
            "SqsManagedSseEnabled",
            "VisibilityTimeout");
    static final Set<String> OF_MESSAGES = Set.of(
            "All",
            "AWSTraceHeader",
            "ApproximateFirstReceiveTimestamp",
            "ApproximateReceiveCount",
            "DeadLetterQueueSourceArn",
            "MessageDeduplicationId",
            "MessageGroupId",
            "SenderId",
            "SentTimestamp",
            "SequenceNumber");

    private static final Set<String> EITHER = union();

    private AttributeNames() {}

    static void checkOfQueue(JsonNode request) {
        check(request.path("AttributeNames"), OF_QUEUES);
    }

    /** The deprecated {@code AttributeNames} takes the names of queues' attributes, too. */
    static void checkOfMessage(JsonNode request) {
        check(request.path("AttributeNames"), EITHER);
        check(request.path("MessageSystemAttributeNames"), OF_MESSAGES);
    }

    private static void check(JsonNode asked, Set<String> known) {
        for (JsonNode name : asked) {
            if (!known.contains(name.asString())) {
                throw AwsError.badRequest("InvalidAttributeName", "Unknown Attribute " + name.asString() + ".");
            }
        }
    }

    private static Set<String> union() {
        Set<String> both = new HashSet<>(OF_QUEUES);
        both.addAll(OF_MESSAGES);
        return both;
    }
}
