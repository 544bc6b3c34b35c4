package dev.serverlesspresso.local.sqs;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.json.Json;
import java.util.concurrent.CompletionException;
import tools.jackson.databind.JsonNode;

/** Operations of SQS as tests write them. */
final class QueueCalls {
    private QueueCalls() {}

    /** The answer, or the refusal thrown as it is; {@code members}: of the request, in single quotes. */
    static JsonNode call(Queues queues, String operation, String members) {
        try {
            return queues.call(operation, Json.read(("{" + members + "}").replace('\'', '"')))
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof AwsError refused ? refused : e;
        }
    }
}
