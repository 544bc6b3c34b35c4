package dev.serverlesspresso.local.deployer;

import tools.jackson.databind.JsonNode;

/**
 * What a stack declares and the local AWS does not make, for those who have something else in its place.
 *
 * @param properties with all functions replaced by their results
 */
public record Declared(String stack, String logicalId, String type, JsonNode properties) {}
