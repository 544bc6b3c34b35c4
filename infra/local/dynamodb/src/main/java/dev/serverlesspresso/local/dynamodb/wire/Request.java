package dev.serverlesspresso.local.dynamodb.wire;

import dev.serverlesspresso.local.aws.AwsError;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A request document, or a part of one, with members read by type and checked against the service's model. */
public record Request(JsonNode node) {
    private static final List<String> CAPACITY = List.of("INDEXES", "TOTAL", "NONE");

    public boolean has(String member) {
        return node.hasNonNull(member);
    }

    public JsonNode get(String member) {
        return node.path(member);
    }

    public Request part(String member) {
        return new Request(node.path(member));
    }

    public @Nullable String text(String member) {
        JsonNode value = node.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw wrongType("a String");
        }
        return value.asString();
    }

    public String required(String member) {
        String value = text(member);
        if (value == null) {
            throw missing(member);
        }
        return value;
    }

    public JsonNode requiredNode(String member) {
        if (!has(member)) {
            throw missing(member);
        }
        return node.path(member);
    }

    public boolean flag(String member) {
        JsonNode value = node.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return false;
        }
        if (!value.isBoolean()) {
            throw wrongType("a Boolean");
        }
        return value.asBoolean();
    }

    /** An integer within bounds, or null when it is not there. */
    public @Nullable Integer integer(String member, int least, int most) {
        JsonNode value = node.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isIntegralNumber()) {
            throw wrongType("an Integer");
        }
        long number = value.asLong();
        if (number < least) {
            throw bound(number, member, "greater", least);
        }
        if (number > most) {
            throw bound(number, member, "less", most);
        }
        return (int) number;
    }

    /** One of the allowed values; the first is the default. */
    public String oneOf(String member, String standard, List<String> allowed) {
        String value = text(member);
        if (value == null) {
            return standard;
        }
        if (!allowed.contains(value)) {
            throw Invalid.constraint(
                    "'" + value + "'",
                    memberName(member),
                    "Member must satisfy enum value set: [" + String.join(", ", allowed) + "]");
        }
        return value;
    }

    /** The table's name; an ARN is reduced to the name in it. */
    public String tableName() {
        return tableName(required("TableName"), "tableName");
    }

    public static String tableName(String given, String member) {
        String name = given.startsWith("arn:") ? given.substring(given.indexOf('/') + 1) : given;
        if (name.isEmpty()) {
            throw Invalid.constraint("''", member, "Member must have length greater than or equal to 1");
        }
        return name;
    }

    /** NONE, TOTAL or INDEXES. */
    public String returnConsumedCapacity() {
        return oneOf("ReturnConsumedCapacity", "NONE", CAPACITY);
    }

    /** Refuses members of the API from before expressions. */
    public void refuseLegacy(String... members) {
        for (String member : members) {
            if (has(member)) {
                throw Invalid.request(
                        "The legacy parameter " + member + " is not supported: use an expression instead");
            }
        }
    }

    public static AwsError wrongType(String expected) {
        return AwsError.badRequest("SerializationException", "Expected value of type " + expected);
    }

    private static AwsError missing(String member) {
        return Invalid.constraint("null", memberName(member), "Member must not be null");
    }

    private static AwsError bound(long value, String member, String side, int bound) {
        return Invalid.constraint(
                "'" + value + "'", memberName(member), "Member must have value " + side + " than or equal to " + bound);
    }

    private static String memberName(String member) {
        return Character.toLowerCase(member.charAt(0)) + member.substring(1);
    }
}
