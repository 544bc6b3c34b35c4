package dev.serverlesspresso.local.events;

import dev.serverlesspresso.local.aws.Arns;
import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.json.Json;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Sends events to queues, as messages or as dead letters with the attributes that EventBridge gives them. */
final class QueueSender {
    private final EventQueues queues;

    QueueSender(EventQueues queues) {
        this.queues = queues;
    }

    CompletionStage<JsonNode> send(Delivery delivery) {
        ObjectNode message = message(delivery.targetArn(), delivery.input());
        JsonNode group = delivery.target().path("SqsParameters").path("MessageGroupId");
        if (group.isString()) {
            message.set("MessageGroupId", group);
        }
        if (delivery.targetArn().endsWith(".fifo")) {
            message.put("MessageDeduplicationId", delivery.name());
        }
        return queues.call("SendMessage", message);
    }

    CompletionStage<JsonNode> sendDeadLetter(Delivery delivery, Throwable cause, Instant now) {
        ObjectNode message = message(delivery.deadLetterArn(), delivery.event().toString());
        ObjectNode attributes = message.putObject("MessageAttributes");
        attribute(attributes, "RULE_ARN", "String", delivery.ruleArn());
        attribute(attributes, "TARGET_ARN", "String", delivery.targetArn());
        attribute(attributes, "ERROR_CODE", "String", errorCode(cause));
        attribute(attributes, "ERROR_MESSAGE", "String", String.valueOf(cause.getMessage()));
        attribute(attributes, "RETRY_ATTEMPTS", "Number", Integer.toString(delivery.retries()));
        if (delivery.outOfAttempts()) {
            attribute(attributes, "EXHAUSTED_RETRY_CONDITION", "String", "MaximumRetryAttempts");
        } else if (delivery.tooOld(now)) {
            attribute(attributes, "EXHAUSTED_RETRY_CONDITION", "String", "MaximumEventAgeInSeconds");
        }
        return queues.call("SendMessage", message);
    }

    private static String errorCode(Throwable cause) {
        if (cause instanceof AwsError error) {
            return error.code().contains("DoesNotExist") || error.code().contains("NonExistent")
                    ? "NO_RESOURCE"
                    : "SDK_CLIENT_ERROR";
        }
        return "INTERNAL_ERROR";
    }

    private static ObjectNode message(String queueArn, String body) {
        String name = queueArn.substring(queueArn.lastIndexOf(':') + 1);
        return Json.object()
                .put("QueueUrl", "http://queues.invalid/" + Arns.ACCOUNT + "/" + name)
                .put("MessageBody", body);
    }

    private static void attribute(ObjectNode attributes, String name, String type, String value) {
        attributes.putObject(name).put("DataType", type).put("StringValue", value);
    }
}
