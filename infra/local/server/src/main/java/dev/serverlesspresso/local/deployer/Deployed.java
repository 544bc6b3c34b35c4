package dev.serverlesspresso.local.deployer;

import dev.serverlesspresso.local.json.Json;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A resource that exists: what Ref and GetAtt answer for it, and a digest of the properties it was made from.
 *
 * @param order the position in which it was made, so that it can be deleted in the opposite one
 */
record Deployed(String type, String name, String reference, JsonNode attributes, String digest, long order) {
    /** What a resource type knows of a resource that it has just made. */
    static Deployed of(String type, String name, String reference, Map<String, String> attributes) {
        ObjectNode json = Json.object();
        attributes.forEach(json::put);
        return new Deployed(type, name, reference, json, "", 0);
    }

    Deployed with(String itsDigest, long itsOrder) {
        return new Deployed(type, name, reference, attributes, itsDigest, itsOrder);
    }

    JsonNode toJson() {
        return Json.object()
                .put("type", type)
                .put("name", name)
                .put("reference", reference)
                .put("digest", digest)
                .put("order", order)
                .set("attributes", attributes);
    }

    static Deployed of(JsonNode json) {
        return new Deployed(
                json.path("type").asString(),
                json.path("name").asString(),
                json.path("reference").asString(),
                json.path("attributes"),
                json.path("digest").asString(),
                json.path("order").asLong());
    }
}
