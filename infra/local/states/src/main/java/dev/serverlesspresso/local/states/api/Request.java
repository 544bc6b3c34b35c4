package dev.serverlesspresso.local.states.api;

import dev.serverlesspresso.local.aws.AwsError;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The members of a request, checked as they are read. */
final class Request {
    private static final Pattern BAD_IN_NAMES = Pattern.compile("[\\s<>{}\\[\\]?*\"#%\\\\^|~`$&,;:/\\p{Cntrl}]");

    private final JsonNode members;

    Request(JsonNode members) {
        this.members = members;
    }

    @Nullable
    JsonNode node(String member) {
        JsonNode value = members.get(member);
        return value == null || value.isNull() ? null : value;
    }

    @Nullable
    String text(String member) {
        JsonNode value = node(member);
        if (value != null && !value.isString()) {
            throw AwsError.badRequest("SerializationException", "'" + member + "' must be a string: " + value);
        }
        return value == null ? null : value.stringValue();
    }

    String required(String member) {
        String value = text(member);
        if (value == null) {
            throw invalid("Value null at '" + member + "' failed to satisfy constraint: Member must not be null");
        }
        return value;
    }

    boolean truth(String member, boolean otherwise) {
        JsonNode value = node(member);
        return value == null ? otherwise : value.asBoolean(otherwise);
    }

    /** Between 0 and 1000, where 0 stands for what AWS takes by itself. */
    int pageSize(int usual) {
        JsonNode value = node("maxResults");
        if (value == null) {
            return usual;
        }
        int size = value.asInt(-1);
        if (size < 0 || size > 1000) {
            throw invalid("Value '" + value + "' at 'maxResults' failed to satisfy constraint: Member must have value"
                    + " between 0 and 1000");
        }
        return size == 0 ? usual : size;
    }

    /** A name as state machines and executions have it. */
    static String checkName(String name) {
        if (name.isEmpty() || name.length() > 80 || BAD_IN_NAMES.matcher(name).find()) {
            throw AwsError.badRequest("InvalidName", "Invalid Name: '" + name + "'");
        }
        return name;
    }

    /** An ARN of this service with one of these resource types. */
    String arn(String member, String... types) {
        String arn = required(member);
        String[] parts = arn.split(":", 7);
        if (parts.length < 7 || !parts[0].equals("arn") || !parts[2].equals("states")) {
            throw AwsError.badRequest("InvalidArn", "Invalid Arn: 'Invalid ARN prefix: " + arn + "'");
        }
        for (String type : types) {
            if (parts[5].equals(type)) {
                return arn;
            }
        }
        throw AwsError.badRequest(
                "InvalidArn", "Invalid Arn: 'Resource type not valid in this context: " + parts[5] + "'");
    }

    static AwsError invalid(String what) {
        return AwsError.badRequest("ValidationException", "1 validation error detected: " + what);
    }
}
