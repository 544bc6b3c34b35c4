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
            throw violation(name, lower(member), "Member must satisfy regular expression pattern: " + pattern);
        }
        return name;
    }

    /** Refuses a text that is longer than the API reference allows, or no text at all. */
    static void atMost(JsonNode request, String member, int longest) {
        JsonNode value = request.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return;
        }
        if (!value.isString()) {
            throw AwsError.badRequest("SerializationException", member + " must be a String");
        }
        if (value.asString().length() > longest) {
            throw violation(
                    value.asString(), lower(member), "Member must have length less than or equal to " + longest);
        }
    }

    static void within(JsonNode request, String member, int least, int most) {
        JsonNode value = request.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return;
        }
        if (!value.isIntegralNumber()) {
            throw AwsError.badRequest("SerializationException", member + " must be an Integer");
        }
        if (value.asLong() < least || value.asLong() > most) {
            String bound =
                    value.asLong() < least ? "greater than or equal to " + least : "less than or equal to " + most;
            throw violation(value.asString(), lower(member), "Member must have value " + bound);
        }
    }

    /** A list of at least one and at most so many members. */
    static void count(JsonNode request, String member, int most) {
        JsonNode list = request.path(member);
        if (!list.isArray() || list.isEmpty() || list.size() > most) {
            String bound = list.size() > most ? "less than or equal to " + most : "greater than or equal to 1";
            throw violation(list.size() + " members", lower(member), "Member must have length " + bound);
        }
    }

    static AwsError violation(String value, String member, String constraint) {
        return AwsError.badRequest(
                "ValidationException",
                "1 validation error detected: Value '" + value + "' at '" + member + "' failed to satisfy constraint: "
                        + constraint);
    }

    static double seconds(Instant time) {
        return time.toEpochMilli() / 1000.0;
    }

    private static String lower(String member) {
        return Character.toLowerCase(member.charAt(0)) + member.substring(1);
    }
}
