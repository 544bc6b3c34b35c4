package dev.serverlesspresso.publisher.publication;

import tools.jackson.databind.JsonNode;

/** One message to one topic. */
public record Publication(String topic, JsonNode message) {}
