package dev.serverlesspresso.local.sqs;

import dev.serverlesspresso.local.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The attributes of queues that are JSON (SetQueueAttributes in the Amazon SQS API Reference). */
final class Policies {
    private static final int MOST_RECEIPTS = 1_000;

    private Policies() {}

    /** Nothing at all takes a policy away. */
    static boolean isJson(String policy) {
        return policy.isEmpty() || parsed(policy).isObject();
    }

    /** The dead-letter queue of a FIFO queue has to be one as well, and that of a standard queue a standard queue. */
    static boolean isRedrivePolicy(String policy, String queue) {
        if (policy.isEmpty()) {
            return true;
        }
        JsonNode redrive = parsed(policy);
        JsonNode target = redrive.path("deadLetterTargetArn");
        String most = redrive.path("maxReceiveCount").asString("");
        return redrive.isObject()
                && target.isString()
                && isArn(target.asString())
                && target.asString().endsWith(".fifo") == queue.endsWith(".fifo")
                && most.matches("\\d{1,4}")
                && Integer.parseInt(most) >= 1
                && Integer.parseInt(most) <= MOST_RECEIPTS;
    }

    /** Whether it can be the ARN of a queue. */
    static boolean isArn(String text) {
        return text.matches("arn:aws:sqs:[a-z0-9-]+:\\d{12}:[A-Za-z0-9_-]{1,80}(?:\\.fifo)?");
    }

    private static JsonNode parsed(String text) {
        try {
            return Json.read(text);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }
}
