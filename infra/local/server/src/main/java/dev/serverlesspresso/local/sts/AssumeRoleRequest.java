package dev.serverlesspresso.local.sts;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.json.Json;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What a caller of AssumeRole asks for, checked. */
record AssumeRoleRequest(
        String roleArn,
        String sessionName,
        Duration duration,
        @Nullable JsonNode policy) {
    private static final int LONGEST_POLICY = 2048;
    private static final Duration SHORTEST = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofHours(12);

    static AssumeRoleRequest of(JsonNode request) {
        String sessionName = request.path("RoleSessionName").asString("");
        if (!sessionName.matches("[\\w+=,.@-]{2,64}")) {
            throw invalid(
                    sessionName,
                    "roleSessionName",
                    "Member must satisfy regular expression pattern: [\\w+=,.@-]{2,64}");
        }
        return new AssumeRoleRequest(
                request.path("RoleArn").asString(""),
                sessionName,
                duration(request.path("DurationSeconds").asString("3600")),
                policy(request.path("Policy").asString("")));
    }

    private static Duration duration(String seconds) {
        if (!seconds.matches("\\d{1,6}")) {
            throw invalid(seconds, "durationSeconds", "Member must be an integer");
        }
        Duration duration = Duration.ofSeconds(Long.parseLong(seconds));
        if (duration.compareTo(SHORTEST) < 0) {
            throw invalid(seconds, "durationSeconds", "Member must have value greater than or equal to 900");
        }
        if (duration.compareTo(LONGEST) > 0) {
            throw invalid(seconds, "durationSeconds", "Member must have value less than or equal to 43200");
        }
        return duration;
    }

    private static @Nullable JsonNode policy(String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > LONGEST_POLICY) {
            throw invalid(text.substring(0, 40) + "…", "policy", "Member must have length less than or equal to 2048");
        }
        try {
            JsonNode policy = Json.parse(text);
            if (policy.isObject() && policy.has("Statement")) {
                return policy;
            }
        } catch (JacksonException e) {
            throw AwsError.badRequest("MalformedPolicyDocument", "The policy is not in the valid JSON format.");
        }
        throw AwsError.badRequest("MalformedPolicyDocument", "Syntax errors in policy.");
    }

    private static AwsError invalid(String value, String member, String constraint) {
        return AwsError.badRequest(
                "ValidationError",
                "1 validation error detected: Value '" + value + "' at '" + member + "' failed to satisfy constraint: "
                        + constraint);
    }
}
