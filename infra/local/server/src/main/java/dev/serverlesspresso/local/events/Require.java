package dev.serverlesspresso.local.events;

import dev.serverlesspresso.local.aws.AwsError;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** Members that a request must have, and AWS's words for those that it has not. */
final class Require {
    private Require() {}

    static String text(JsonNode request, String member) {
        JsonNode value = request.path(member);
        if (!value.isString() || value.asString().isEmpty()) {
            throw AwsError.badRequest(
                    "ValidationException",
                    "1 validation error detected: Value null at '" + lower(member)
                            + "' failed to satisfy constraint: Member must not be null");
        }
        return value.asString();
    }

    static String name(JsonNode request, String member, String pattern) {
        String name = text(request, member);
        if (!name.matches(pattern)) {
            throw AwsError.badRequest(
                    "ValidationException",
                    "1 validation error detected: Value '" + name + "' at '" + lower(member)
                            + "' failed to satisfy constraint: Member must satisfy regular expression pattern: "
                            + pattern);
        }
        return name;
    }

    static double seconds(Instant time) {
        return time.toEpochMilli() / 1000.0;
    }

    private static String lower(String member) {
        return Character.toLowerCase(member.charAt(0)) + member.substring(1);
    }
}
