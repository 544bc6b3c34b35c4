package dev.serverlesspresso.publisher.publication;

import tools.jackson.databind.JsonNode;

/** One message to one topic. */
record Publication(String topic, JsonNode message) {}
