package dev.serverlesspresso.local.sqs;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The messages of a batch: those that may be sent, and those that fail by themselves (BatchResultErrorEntry in the Amazon SQS
 * API Reference).
 */
record BatchEntries(ArrayNode good, ArrayNode failed) {
    static BatchEntries of(JsonNode entries) {
        BatchEntries parted = new BatchEntries(Json.array(), Json.array());
        for (JsonNode entry : entries) {
            try {
                MessageRules.check(entry);
                parted.good.add(entry);
            } catch (AwsError refused) {
                parted.failed
                        .addObject()
                        .put("Id", entry.path("Id").asString())
                        .put("Code", refused.code())
                        .put("Message", refused.getMessage())
                        .put("SenderFault", true);
            }
        }
        return parted;
    }

    /** The answer with those that failed before. */
    JsonNode answer(JsonNode ofTheGood) {
        if (failed.isEmpty()) {
            return ofTheGood;
        }
        ObjectNode answer = Json.object();
        answer.putArray("Successful").addAll(elements(ofTheGood.path("Successful")));
        answer.putArray("Failed").addAll(failed).addAll(elements(ofTheGood.path("Failed")));
        return answer;
    }

    private static ArrayNode elements(JsonNode list) {
        return list instanceof ArrayNode array ? array : Json.array();
    }
}
