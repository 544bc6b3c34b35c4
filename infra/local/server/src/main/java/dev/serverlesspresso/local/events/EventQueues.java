package dev.serverlesspresso.local.events;

import java.util.concurrent.CompletionStage;
import tools.jackson.databind.JsonNode;

/** SQS, for targets and for the dead-letter queues of targets. */
@FunctionalInterface
public interface EventQueues {
    CompletionStage<JsonNode> call(String operation, JsonNode request);
}
