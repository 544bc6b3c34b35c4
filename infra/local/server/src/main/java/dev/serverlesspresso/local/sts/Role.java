package dev.serverlesspresso.local.sts;

import dev.serverlesspresso.local.aws.Arns;
import dev.serverlesspresso.local.json.Json;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** A role that a template declares. Its policies are not enforced here. */
public record Role(String name, String id, Duration maxSession) {
    private static final String PREFIX = "arn:" + Arns.PARTITION + ":iam::" + Arns.ACCOUNT + ":role/";

    public String arn() {
        return PREFIX + name;
    }

    JsonNode toJson() {
        return Json.object().put("name", name).put("id", id).put("maxSession", maxSession.toSeconds());
    }

    static Role of(JsonNode json) {
        return new Role(
                json.path("name").asString(),
                json.path("id").asString(),
                Duration.ofSeconds(json.path("maxSession").asLong()));
    }

    /** The name in a role's ARN, with its path, or the whole text if it is no role's ARN. */
    static String nameIn(String arn) {
        return arn.startsWith(PREFIX) ? arn.substring(PREFIX.length()) : arn;
    }
}
