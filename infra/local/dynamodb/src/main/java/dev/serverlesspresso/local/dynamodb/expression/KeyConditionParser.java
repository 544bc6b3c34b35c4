package dev.serverlesspresso.local.dynamodb.expression;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.dynamodb.value.AttributeValue;
import dev.serverlesspresso.local.dynamodb.value.AttributeValue.B;
import dev.serverlesspresso.local.dynamodb.value.AttributeValue.S;
import dev.serverlesspresso.local.dynamodb.wire.Invalid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a key condition out of an expression: equality on the hash key, AND at most one condition on the range key. */
public final class KeyConditionParser {
    private static final String KIND = "KeyConditionExpression";
    private static final Map<String, String> MIRRORED = Map.of("<", ">", "<=", ">=", ">", "<", ">=", "<=", "=", "=");

    private final List<KeyCondition.Part> parts = new ArrayList<>();

    private KeyConditionParser() {}

    /** The conditions of the expression, before anything is known of the table. */
    public static KeyConditionParser read(String text, Placeholders placeholders) {
        KeyConditionParser parser = new KeyConditionParser();
        parser.collect(ConditionParser.parse(KIND, text, placeholders));
        return parser;
    }

    /** What the expression asks for on a key; {@code types} are the types of the key attributes. */
    public KeyCondition on(String hash, @Nullable String range, Map<String, String> types) {
        checkCount(range == null ? 1 : 2);
        KeyCondition.Part hashPart = of(hash);
        if (hashPart == null) {
            throw missed(hash);
        }
        KeyCondition.Part rangePart = range == null ? null : of(range);
        if (range != null && rangePart == null && parts.size() > 1) {
            throw missed(range);
        }
        if (!hashPart.operator().equals("=")) {
            throw Invalid.request("Query key condition not supported");
        }
        checkType(hashPart, types);
        if (rangePart != null) {
            checkType(rangePart, types);
        }
        return new KeyCondition(hashPart.value(), rangePart);
    }

    private void checkCount(int keyAttributes) {
        long attributes =
                parts.stream().map(KeyCondition.Part::attribute).distinct().count();
        if (attributes < parts.size()) {
            throw Invalid.request(
                    "Invalid " + KIND + ": KeyConditionExpressions must only contain one condition per key");
        }
        if (attributes > keyAttributes) {
            throw Invalid.request("The number of query conditions (" + attributes
                    + ") exceeds the number of key attributes defined in the schema (" + keyAttributes + ")");
        }
    }

    private static AwsError missed(String attribute) {
        return Invalid.request("Query condition missed key schema element: " + attribute);
    }

    private KeyCondition.@Nullable Part of(String attribute) {
        return parts.stream()
                .filter(part -> part.attribute().equals(attribute))
                .findFirst()
                .orElse(null);
    }

    private static void checkType(KeyCondition.Part part, Map<String, String> types) {
        String type = types.get(part.attribute());
        AttributeValue high = part.high();
        if (!part.value().type().equals(type) || (high != null && !high.type().equals(type))) {
            throw Invalid.parameter("Condition parameter type does not match schema type");
        }
        checkNotEmpty(part.attribute(), part.value());
    }

    private static void checkNotEmpty(String attribute, AttributeValue value) {
        boolean emptyText = value instanceof S text && text.value().isEmpty();
        if (emptyText || (value instanceof B binary && binary.value().length() == 0)) {
            throw Invalid.request("One or more parameter values are not valid. The AttributeValue for a key attribute"
                    + " cannot contain an empty " + (emptyText ? "string" : "binary") + " value. Key: " + attribute);
        }
    }

    private void collect(Condition condition) {
        if (condition instanceof Condition.And and) {
            collect(and.left());
            collect(and.right());
        } else if (condition instanceof Condition.Comparison comparison) {
            parts.add(comparison(comparison));
        } else if (condition instanceof Condition.Between between) {
            parts.add(new KeyCondition.Part(
                    attribute(between.value()), "BETWEEN", constant(between.low()), constant(between.high())));
        } else if (condition instanceof Condition.BeginsWith begins) {
            parts.add(new KeyCondition.Part(attribute(begins.value()), "begins_with", constant(begins.prefix()), null));
        } else {
            throw invalidOperator(nameOf(condition));
        }
    }

    private static KeyCondition.Part comparison(Condition.Comparison comparison) {
        String operator = comparison.operator();
        if (operator.equals("<>")) {
            throw invalidOperator(operator);
        }
        if (comparison.left() instanceof Operand.Constant constant) {
            return new KeyCondition.Part(
                    attribute(comparison.right()), MIRRORED.getOrDefault(operator, operator), constant.value(), null);
        }
        return new KeyCondition.Part(attribute(comparison.left()), operator, constant(comparison.right()), null);
    }

    private static String attribute(Operand operand) {
        if (operand instanceof Operand.At at) {
            if (at.path().steps().size() > 1) {
                throw Invalid.request(
                        "Invalid " + KIND + ": Key condition must not use a nested attribute: " + at.path());
            }
            return at.path().attribute();
        }
        throw operand instanceof Operand.Size
                ? invalidOperator("size")
                : Invalid.request("Invalid condition in " + KIND + ": No key attribute specified");
    }

    private static AttributeValue constant(Operand operand) {
        if (operand instanceof Operand.Constant constant) {
            return constant.value();
        }
        throw Invalid.request("Invalid condition in " + KIND + ": Multiple attribute names used in one condition");
    }

    private static AwsError invalidOperator(String operator) {
        return Invalid.request("Invalid operator used in " + KIND + ": " + operator);
    }

    private static String nameOf(Condition condition) {
        if (condition instanceof Condition.Not not) {
            return not.condition() instanceof Condition.Exists ? "attribute_not_exists" : "NOT";
        }
        if (condition instanceof Condition.Exists) {
            return "attribute_exists";
        }
        if (condition instanceof Condition.HasType) {
            return "attribute_type";
        }
        if (condition instanceof Condition.Contains) {
            return "contains";
        }
        return condition instanceof Condition.Or ? "OR" : "IN";
    }
}
