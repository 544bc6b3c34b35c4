package dev.serverlesspresso.local.states.integration;

import java.util.concurrent.CompletionStage;
import tools.jackson.databind.JsonNode;

/** A service beyond the journal. It is called after the step has committed, and again after a crash: at least once. */
@FunctionalInterface
public interface ExternalService {
    /** Starts the call without waiting for it; a refusal completes the stage with an AwsError. */
    CompletionStage<JsonNode> call(String action, JsonNode request);
}
