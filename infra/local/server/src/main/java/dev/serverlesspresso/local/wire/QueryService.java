package dev.serverlesspresso.local.wire;

import java.util.concurrent.CompletionStage;
import tools.jackson.databind.JsonNode;

/** The operations of a service with AWS's query protocol; the form's members are strings. */
@FunctionalInterface
public interface QueryService {
    CompletionStage<JsonNode> execute(String action, JsonNode parameters, String accessKeyId);
}
