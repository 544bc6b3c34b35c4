package dev.serverlesspresso.local.wire;

import java.util.concurrent.CompletionStage;
import tools.jackson.databind.JsonNode;

/** The operations of one AWS service, JSON in and JSON out. */
@FunctionalInterface
public interface JsonService {
    /** Answers, or fails with an {@code AwsError}; {@code UnknownOperationException} for what is not there. */
    CompletionStage<JsonNode> execute(String operation, JsonNode request);
}
