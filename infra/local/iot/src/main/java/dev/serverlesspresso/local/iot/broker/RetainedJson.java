package dev.serverlesspresso.local.iot.broker;

import dev.serverlesspresso.local.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How a retained message is written in the journal. */
final class RetainedJson {
    private RetainedJson() {}

    static JsonNode write(RetainedMessage retained) {
        Message message = retained.message();
        Attributes attributes = message.attributes();
        ObjectNode json = Json.object();
        json.put("payload", message.payload().base64());
        json.put("qos", message.qos());
        json.put("lastModified", retained.lastModified().toEpochMilli());
        if (message.expiresAt() != null) {
            json.put("expiresAt", message.expiresAt().toEpochMilli());
        }
        if (attributes.payloadFormat() != null) {
            json.put("payloadFormat", attributes.payloadFormat());
        }
        if (attributes.contentType() != null) {
            json.put("contentType", attributes.contentType());
        }
        if (attributes.responseTopic() != null) {
            json.put("responseTopic", attributes.responseTopic());
        }
        if (attributes.correlationData() != null) {
            json.put("correlationData", attributes.correlationData().base64());
        }
        attributes.userProperties().forEach(property -> json.withArray("userProperties")
                .addArray()
                .add(property.name())
                .add(property.value()));
        return json;
    }

    static RetainedMessage read(String topic, JsonNode json) {
        JsonNode format = json.path("payloadFormat");
        String correlation = text(json, "correlationData");
        List<Attributes.UserProperty> properties = new ArrayList<>();
        json.path("userProperties")
                .forEach(pair -> properties.add(new Attributes.UserProperty(
                        pair.path(0).asString(""), pair.path(1).asString(""))));
        Attributes attributes = new Attributes(
                format.isInt() ? format.intValue() : null,
                text(json, "contentType"),
                text(json, "responseTopic"),
                correlation == null ? null : Payload.fromBase64(correlation),
                properties);
        JsonNode expires = json.path("expiresAt");
        Message message = new Message(
                topic,
                Payload.fromBase64(json.path("payload").asString("")),
                json.path("qos").asInt(0),
                true,
                attributes,
                expires.isNumber() ? Instant.ofEpochMilli(expires.asLong()) : null,
                "");
        return new RetainedMessage(
                message, Instant.ofEpochMilli(json.path("lastModified").asLong(0)));
    }

    private static @Nullable String text(JsonNode json, String name) {
        JsonNode node = json.path(name);
        return node.isString() ? node.stringValue() : null;
    }
}
