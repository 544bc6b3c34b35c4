package dev.serverlesspresso.local.sqs;

import dev.serverlesspresso.local.aws.AwsError;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What one message may be: SendMessage and MessageAttributeValue in the Amazon SQS API Reference, and message metadata in the
 * Developer Guide.
 */
final class MessageRules {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,256}");
    private static final Pattern TYPE = Pattern.compile("(?:String|Number|Binary)(?:\\..+)?", Pattern.DOTALL);
    private static final int LONGEST_TYPE = 256;
    private static final String TRACE_HEADER = "AWSTraceHeader";

    private MessageRules() {}

    static void check(JsonNode message) {
        checkContent(message.path("MessageBody").asString());
        message.path("MessageAttributes").properties().forEach(MessageRules::attribute);
        message.path("MessageSystemAttributes").properties().forEach(MessageRules::systemAttribute);
    }

    private static void attribute(Map.Entry<String, JsonNode> attribute) {
        String name = attribute.getKey();
        checkName(name);
        String type = attribute.getValue().path("DataType").asString("");
        if (type.isEmpty()) {
            throw invalid("The message attribute '" + name + "' must contain a non-empty message attribute type.");
        }
        if (!TYPE.matcher(type).matches() || type.length() > LONGEST_TYPE) {
            throw invalid("The message attribute '" + name + "' has an invalid message attribute type, the set of"
                    + " supported type prefixes is Binary, Number, and String.");
        }
        checkValue(name, type, attribute.getValue());
    }

    private static void checkName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean reserved = lower.startsWith("aws.") || lower.startsWith("amazon.");
        boolean dotted = name.startsWith(".") || name.endsWith(".") || name.contains("..");
        if (!NAME.matcher(name).matches() || reserved || dotted) {
            throw invalid("The message attribute name '" + name + "' is invalid. Attribute names can contain A-Z, a-z,"
                    + " 0-9, underscore (_), hyphen (-), and period (.) characters, at most 256 of them, no period at"
                    + " either end or beside another, and can't start with AWS. or Amazon.");
        }
    }

    private static void checkValue(String name, String type, JsonNode attribute) {
        boolean binary = type.startsWith("Binary");
        String value = attribute.path(binary ? "BinaryValue" : "StringValue").asString("");
        if (value.isEmpty() || attribute.has(binary ? "StringValue" : "BinaryValue")) {
            throw invalid("The message attribute '" + name + "' must contain a non-empty message attribute value for"
                    + " message attribute type '" + type + "'.");
        }
        checkContent(value);
    }

    private static void systemAttribute(Map.Entry<String, JsonNode> attribute) {
        if (!attribute.getKey().equals(TRACE_HEADER)) {
            throw invalid("Message system attribute name '" + attribute.getKey() + "' is invalid.");
        }
        JsonNode value = attribute.getValue();
        if (!value.path("DataType").asString("").equals("String")
                || value.path("StringValue").asString("").isEmpty()) {
            throw invalid("The message system attribute '" + TRACE_HEADER + "' must contain a non-empty String value.");
        }
        checkContent(value.path("StringValue").asString());
    }

    /** The characters of XML 1.0, as SendMessage lists them. */
    private static void checkContent(String text) {
        boolean allowed = text.codePoints()
                .allMatch(character -> character == 0x9
                        || character == 0xA
                        || character == 0xD
                        || (character >= 0x20 && character <= 0xD7FF)
                        || (character >= 0xE000 && character <= 0xFFFD)
                        || character >= 0x10000);
        if (!allowed) {
            throw AwsError.badRequest(
                    "InvalidMessageContents",
                    "Invalid characters found. Valid unicode characters are #x9 | #xA | #xD |"
                            + " #x20 to #xD7FF | #xE000 to #xFFFD | #x10000 to #x10FFFF");
        }
    }

    private static AwsError invalid(String message) {
        return AwsError.badRequest("InvalidParameterValue", message);
    }
}
