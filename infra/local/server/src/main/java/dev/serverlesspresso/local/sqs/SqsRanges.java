package dev.serverlesspresso.local.sqs;

import dev.serverlesspresso.local.aws.AwsError;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The ranges of numbers and the names of attributes in the Amazon SQS API Reference. */
final class SqsRanges {
    private record Range(int least, int most) {
        boolean has(long value) {
            return value >= least && value <= most;
        }
    }

    private static final Map<String, Range> PARAMETERS = Map.of(
            "VisibilityTimeout", new Range(0, 43_200),
            "WaitTimeSeconds", new Range(0, 20),
            "MaxNumberOfMessages", new Range(1, 10),
            "DelaySeconds", new Range(0, 900),
            "MaxResults", new Range(1, 1_000),
            "MaxNumberOfMessagesPerSecond", new Range(1, 500));

    private static final Map<String, Range> ATTRIBUTES = Map.of(
            "DelaySeconds", new Range(0, 900),
            "MaximumMessageSize", new Range(1_024, 1_048_576),
            "MessageRetentionPeriod", new Range(60, 1_209_600),
            "ReceiveMessageWaitTimeSeconds", new Range(0, 20),
            "VisibilityTimeout", new Range(0, 43_200),
            "KmsDataKeyReusePeriodSeconds", new Range(60, 86_400));

    private static final Map<String, Set<String>> VALUES = Map.of(
            "FifoQueue", Set.of("true"),
            "ContentBasedDeduplication", Set.of("true", "false"),
            "SqsManagedSseEnabled", Set.of("true", "false"),
            "DeduplicationScope", Set.of("queue", "messageGroup"),
            "FifoThroughputLimit", Set.of("perQueue", "perMessageGroupId"));

    private static final Set<String> FREE = Set.of("Policy", "RedrivePolicy", "RedriveAllowPolicy", "KmsMasterKeyId");
    private static final Set<String> FIFO_ONLY =
            Set.of("FifoQueue", "ContentBasedDeduplication", "DeduplicationScope", "FifoThroughputLimit");

    private SqsRanges() {}

    static void checkParameters(JsonNode request) {
        checkNumbers(request);
        request.path("Entries").forEach(SqsRanges::checkNumbers);
    }

    private static void checkNumbers(JsonNode structure) {
        PARAMETERS.forEach((name, range) -> {
            JsonNode value = structure.path(name);
            if (value.isIntegralNumber() && !range.has(value.asLong())) {
                throw AwsError.badRequest(
                        "InvalidParameterValue",
                        "Value " + value.asString() + " for parameter " + name + " is invalid. Reason: Must be between "
                                + range.least() + " and " + range.most() + ", if provided.");
            }
        });
    }

    /** {@code queue} is the queue's name, which tells whether it is a FIFO queue. */
    static void checkAttributes(JsonNode attributes, String queue) {
        attributes.properties().forEach(attribute -> {
            String name = attribute.getKey();
            boolean known = ATTRIBUTES.containsKey(name) || VALUES.containsKey(name) || FREE.contains(name);
            if (!known || (FIFO_ONLY.contains(name) && !queue.endsWith(".fifo"))) {
                throw AwsError.badRequest("InvalidAttributeName", "Unknown Attribute " + name + ".");
            }
            if (!isValid(name, attribute.getValue().asString(), queue)) {
                throw AwsError.badRequest("InvalidAttributeValue", "Invalid value for the parameter " + name + ".");
            }
        });
    }

    /**
     * {@code perMessageGroupId} is allowed only with {@code messageGroup} (FifoThroughputLimit in CreateQueue and
     * SetQueueAttributes of the API reference).
     */
    static void checkThroughput(JsonNode attributes) {
        if (attributes.path("FifoThroughputLimit").asString("").equals("perMessageGroupId")
                && !attributes.path("DeduplicationScope").asString("").equals("messageGroup")) {
            throw AwsError.badRequest("InvalidAttributeValue", "Invalid value for the parameter FifoThroughputLimit.");
        }
    }

    private static boolean isValid(String name, String value, String queue) {
        if (name.equals("RedrivePolicy")) {
            return Policies.isRedrivePolicy(value, queue);
        }
        if (name.endsWith("Policy")) {
            return Policies.isJson(value);
        }
        Range range = ATTRIBUTES.get(name);
        if (range != null) {
            return value.matches("\\d{1,9}") && range.has(Long.parseLong(value));
        }
        return FREE.contains(name) || VALUES.getOrDefault(name, Set.of()).contains(value);
    }
}
