package dev.serverlesspresso.local.sts;

import dev.serverlesspresso.local.aws.Arns;
import dev.serverlesspresso.local.json.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Temporary credentials of a role. */
record Session(
        String accessKeyId,
        String secret,
        String token,
        String roleName,
        String roleId,
        String name,
        Instant expiration,
        @Nullable JsonNode policy) {
    String arn() {
        return "arn:" + Arns.PARTITION + ":sts::" + Arns.ACCOUNT + ":assumed-role/" + roleName + "/" + name;
    }

    String userId() {
        return roleId + ":" + name;
    }

    JsonNode toJson() {
        ObjectNode json = Json.object()
                .put("accessKeyId", accessKeyId)
                .put("secret", secret)
                .put("token", token)
                .put("roleName", roleName)
                .put("roleId", roleId)
                .put("name", name)
                .put("expiration", expiration.toString());
        if (policy != null) {
            json.set("policy", policy);
        }
        return json;
    }

    static Session of(JsonNode json) {
        return new Session(
                json.path("accessKeyId").asString(),
                json.path("secret").asString(),
                json.path("token").asString(),
                json.path("roleName").asString(),
                json.path("roleId").asString(),
                json.path("name").asString(),
                Instant.parse(json.path("expiration").asString()),
                json.get("policy"));
    }

    @Override
    public String toString() {
        return "Session[" + arn() + "]";
    }
}
