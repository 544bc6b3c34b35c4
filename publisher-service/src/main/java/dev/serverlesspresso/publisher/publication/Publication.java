package dev.serverlesspresso.publisher.publication;

import tools.jackson.databind.JsonNode;

/** One message to one topic, and whether screens acknowledge it. */
record Publication(String topic, JsonNode message, Delivered delivered) {

    /**
     * How often a screen that is connected gets a message; one that was cut off reads the snapshot again. AWS IoT Core charges
     * for each acknowledgement.
     */
    enum Delivered {
        /** QoS 0, for what is only looked at, and what the next message replaces as a whole. */
        AT_MOST_ONCE,
        /** QoS 1, for what somebody acts on, and what nothing may follow. */
        AT_LEAST_ONCE;

        int qos() {
            return this == AT_LEAST_ONCE ? 1 : 0;
        }
    }

    static Publication atMostOnce(String topic, JsonNode message) {
        return new Publication(topic, message, Delivered.AT_MOST_ONCE);
    }

    static Publication atLeastOnce(String topic, JsonNode message) {
        return new Publication(topic, message, Delivered.AT_LEAST_ONCE);
    }
}
