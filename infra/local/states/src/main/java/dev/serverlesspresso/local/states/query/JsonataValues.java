package dev.serverlesspresso.local.states.query;

import com.dashjoin.jsonata.Jsonata;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Translates between JSON trees and the plain objects of the JSONata library, in which Java's null means undefined. */
final class JsonataValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private JsonataValues() {}

    static Object toJava(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> object = new LinkedHashMap<>();
            node.properties().forEach(property -> object.put(property.getKey(), toJava(property.getValue())));
            return object;
        }
        if (node.isArray()) {
            List<Object> array = new ArrayList<>(node.size());
            node.forEach(item -> array.add(toJava(item)));
            return array;
        }
        if (node.isString()) {
            return node.stringValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isNumber() ? number(node) : Jsonata.NULL_VALUE;
    }

    private static Number number(JsonNode node) {
        return node.isIntegralNumber() && node.canConvertToLong()
                ? whole(node.longValue())
                : canonical(node.doubleValue());
    }

    static JsonNode toJson(@Nullable Object value) {
        if (value == null || value == Jsonata.NULL_VALUE) {
            return JSON.nullNode();
        }
        if (value instanceof String text) {
            return JSON.stringNode(text);
        }
        if (value instanceof Boolean truth) {
            return JSON.booleanNode(truth);
        }
        if (value instanceof Number number) {
            return numberNode(canonical(number));
        }
        if (value instanceof Map<?, ?> map) {
            ObjectNode object = JSON.objectNode();
            map.forEach((key, item) -> object.set(String.valueOf(key), toJson(item)));
            return object;
        }
        if (value instanceof List<?> list) {
            ArrayNode array = JSON.arrayNode(list.size());
            list.forEach(item -> array.add(toJson(item)));
            return array;
        }
        throw new UnsupportedResult();
    }

    private static JsonNode numberNode(Number number) {
        if (number instanceof Integer integer) {
            return JSON.numberNode(integer.intValue());
        }
        if (number instanceof Long integer) {
            return JSON.numberNode(integer.longValue());
        }
        double fraction = number.doubleValue();
        return Double.isFinite(fraction) ? JSON.numberNode(fraction) : JSON.stringNode(Double.toString(fraction));
    }

    /** One number has one Java type, so that equal numbers are also equal inside arrays and objects. */
    static Number canonical(Number number) {
        if (number instanceof Integer) {
            return number;
        }
        if (number instanceof Long integer) {
            return whole(integer);
        }
        double value = number.doubleValue();
        boolean isWhole = value == Math.rint(value) && Math.abs(value) < 0x1p63;
        return isWhole ? whole((long) value) : Double.valueOf(value);
    }

    private static Number whole(long value) {
        if (value == (int) value) {
            return (int) value;
        }
        return value;
    }

    /** A function or a regular expression where a JSON value is needed. */
    static final class UnsupportedResult extends RuntimeException {}
}
