package dev.serverlesspresso.local.model;

import dev.serverlesspresso.local.aws.AwsError;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * The types of single values. The texts of the refusals are those that DynamoDB's front is known to give.
 *
 * @param type the type's name in those texts
 */
record Scalar(String type, Predicate<JsonNode> accepts) implements Shape {
    static final String STRUCTURE_FOUND = "Start of structure or map found where not expected";
    static final String UNEXPECTED = "Unexpected field type";

    private static final BigDecimal LARGEST_DOUBLE = BigDecimal.valueOf(Double.MAX_VALUE);
    private static final BigDecimal END_OF_9999 = BigDecimal.valueOf(253_402_300_799L);
    private static final String BYTES = "ByteBuffer";

    /** Seconds since 1970, with decimals. */
    static final Scalar TIMESTAMP = new Scalar("Date", Scalar::isTime);

    /** Seconds, or text by RFC 3339, which is how a workflow writes a time. */
    static final Scalar TEXT_OR_TIMESTAMP = new Scalar("Date", value -> value.isString() || isTime(value));

    /** The types by their names in a model; {@code Any} is what an operation reads by rules of its own. */
    static final Map<String, Shape> BY_NAME = Map.of(
            "String", new Scalar("String", JsonNode::isString),
            "Boolean", new Scalar("Boolean", JsonNode::isBoolean),
            "Integer", new Scalar("Integer", value -> value.isIntegralNumber() && value.canConvertToInt()),
            "Long", new Scalar("Long", value -> value.isIntegralNumber() && value.canConvertToLong()),
            "Double", new Scalar("Double", value -> value.isNumber() && isWithin(value, LARGEST_DOUBLE)),
            "Blob", new Scalar(BYTES, value -> value.isString() && isBase64(value.asString())),
            "Any", new Scalar("Object", value -> true));

    @Override
    public JsonNode read(JsonNode value) {
        if (!accepts.test(value)) {
            throw refused(value);
        }
        return value;
    }

    private AwsError refused(JsonNode value) {
        if (value.isObject()) {
            return Shape.refusal(STRUCTURE_FOUND);
        }
        if (value.isArray()) {
            return Shape.refusal("Unrecognized collection type class java.lang." + type);
        }
        if (type.equals(BYTES)) {
            return Shape.refusal("only base-64-encoded strings are convertible to bytes");
        }
        return Shape.refusal(token(value) + " cannot be converted to " + type);
    }

    private static String token(JsonNode value) {
        if (value.isNumber()) {
            return value.isIntegralNumber() ? "NUMBER_VALUE" : "DECIMAL_VALUE";
        }
        if (value.isBoolean()) {
            return value.asBoolean() ? "TRUE_VALUE" : "FALSE_VALUE";
        }
        return value.isString() ? "STRING_VALUE" : "NULL_VALUE";
    }

    private static boolean isTime(JsonNode value) {
        return value.isNumber() && isWithin(value, END_OF_9999);
    }

    /** Compares without writing the number out, which may have a thousand million digits. */
    private static boolean isWithin(JsonNode number, BigDecimal most) {
        if (number.isDouble() || number.isFloat()) {
            double value = number.doubleValue();
            return Double.isFinite(value) && BigDecimal.valueOf(value).abs().compareTo(most) <= 0;
        }
        return number.decimalValue().abs().compareTo(most) <= 0;
    }

    private static boolean isBase64(String text) {
        try {
            byte[] unused = Base64.getDecoder().decode(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
