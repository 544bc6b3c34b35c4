package dev.serverlesspresso.local.states.definition;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a state says about its data, in whichever language. A null path stands for a path of JSON null; absent paths
 * are {@code $}. Payload is Arguments in JSONata and Parameters in JSONPath.
 */
public record DataFlow(
        @Nullable String inputPath,
        @Nullable String outputPath,
        @Nullable String resultPath,
        @Nullable JsonNode payload,
        @Nullable JsonNode resultSelector,
        @Nullable JsonNode output,
        @Nullable JsonNode assign) {}
