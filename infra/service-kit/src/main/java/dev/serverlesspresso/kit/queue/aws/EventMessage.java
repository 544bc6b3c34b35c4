package dev.serverlesspresso.kit.queue.aws;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An event of the bus as EventBridge puts it into a queue. */
public record EventMessage(String id, String detailType, JsonNode detail) {

    /**
     * Reads the body of a message.
     *
     * @throws UnreadableMessageException if the body is no event, which it will never be
     */
    public static EventMessage read(JsonMapper json, String body) {
        JsonNode event = parse(json, body);
        JsonNode detailType = event.path("detail-type");
        JsonNode detail = event.path("detail");
        if (!detailType.isString() || !detail.isObject()) {
            throw new UnreadableMessageException("a message must be an event with a detail-type and a detail");
        }
        return new EventMessage(event.path("id").asString(""), detailType.stringValue(), detail);
    }

    private static JsonNode parse(JsonMapper json, String body) {
        try {
            return json.readTree(body);
        } catch (JacksonException noJson) {
            throw new UnreadableMessageException("a message must be JSON: " + noJson.getOriginalMessage());
        }
    }
}
