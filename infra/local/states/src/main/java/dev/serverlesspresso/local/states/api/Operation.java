package dev.serverlesspresso.local.states.api;

import java.util.concurrent.CompletionStage;
import tools.jackson.databind.JsonNode;

/** One operation of the API. A refusal is thrown, or completes the stage, as an AwsError. */
@FunctionalInterface
interface Operation {
    CompletionStage<? extends JsonNode> execute(Request request);
}
