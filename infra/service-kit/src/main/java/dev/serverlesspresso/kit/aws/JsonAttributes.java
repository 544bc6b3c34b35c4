package dev.serverlesspresso.kit.aws;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON as DynamoDB attributes and back. */
public final class JsonAttributes {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonAttributes() {}

    public static Map<String, AttributeValue> item(JsonNode object) {
        Map<String, AttributeValue> item = new LinkedHashMap<>();
        object.properties().forEach(property -> item.put(property.getKey(), attribute(property.getValue())));
        return item;
    }

    public static ObjectNode object(Map<String, AttributeValue> item) {
        ObjectNode object = NODES.objectNode();
        item.forEach((name, value) -> object.set(name, node(value)));
        return object;
    }

    private static AttributeValue attribute(JsonNode node) {
        if (node.isString()) {
            return AttributeValue.fromS(node.stringValue());
        }
        if (node.isNumber()) {
            return AttributeValue.fromN(node.decimalValue().toPlainString());
        }
        if (node.isBoolean()) {
            return AttributeValue.fromBool(node.booleanValue());
        }
        if (node.isObject()) {
            return AttributeValue.fromM(item(node));
        }
        if (node.isArray()) {
            List<AttributeValue> values = new ArrayList<>();
            node.forEach(element -> values.add(attribute(element)));
            return AttributeValue.fromL(values);
        }
        return AttributeValue.fromNul(true);
    }

    private static JsonNode node(AttributeValue value) {
        return switch (value.type()) {
            case S -> NODES.stringNode(value.s());
            case N -> number(value.n());
            case BOOL -> NODES.booleanNode(value.bool());
            case M -> object(value.m());
            case L -> array(value.l());
            default -> NODES.nullNode();
        };
    }

    private static JsonNode number(String digits) {
        BigDecimal number = new BigDecimal(digits);
        return number.stripTrailingZeros().scale() <= 0
                ? NODES.numberNode(number.longValueExact())
                : NODES.numberNode(number);
    }

    private static ArrayNode array(List<AttributeValue> values) {
        ArrayNode array = NODES.arrayNode();
        values.forEach(value -> array.add(node(value)));
        return array;
    }
}
