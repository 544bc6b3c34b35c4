package dev.serverlesspresso.local.sqs;

import dev.serverlesspresso.local.aws.AwsError;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a batch has to be (SendMessageBatch and SendMessageBatchRequestEntry in the Amazon SQS API Reference). */
final class BatchRules {
    private static final int MOST = 10;

    private BatchRules() {}

    static void check(JsonNode entries) {
        if (entries.isEmpty()) {
            throw AwsError.badRequest("EmptyBatchRequest", "There should be at least one entry in the request.");
        }
        if (entries.size() > MOST) {
            throw AwsError.badRequest(
                    "TooManyEntriesInBatchRequest",
                    "Maximum number of entries per request are " + MOST + ". You have sent " + entries.size() + ".");
        }
        Set<String> ids = new HashSet<>();
        for (JsonNode entry : entries) {
            String id = entry.path("Id").asString();
            if (!id.matches("[A-Za-z0-9_-]{1,80}")) {
                throw AwsError.badRequest(
                        "InvalidBatchEntryId",
                        "A batch entry id can only contain alphanumeric characters, hyphens and underscores. It can be"
                                + " at most 80 letters long.");
            }
            if (!ids.add(id)) {
                throw AwsError.badRequest("BatchEntryIdsNotDistinct", "Id " + id + " repeated.");
            }
        }
    }
}
