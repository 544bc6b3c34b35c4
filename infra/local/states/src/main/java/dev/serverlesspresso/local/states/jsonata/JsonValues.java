package dev.serverlesspresso.local.states.jsonata;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Translates between JSON trees and values. */
public final class JsonValues {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final MathContext DIGITS = new MathContext(15);

    private JsonValues() {}

    public static Object of(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> object = new LinkedHashMap<>();
            node.properties().forEach(property -> object.put(property.getKey(), of(property.getValue())));
            return object;
        }
        if (node.isArray()) {
            Sequence array = new Sequence(node.size());
            node.forEach(item -> array.add(of(item)));
            return array;
        }
        if (node.isString()) {
            return node.stringValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return node.longValue();
        }
        return node.isNumber() ? Values.number(node.doubleValue()) : Values.NULL;
    }

    /** A value as JSON. A number that JSON does not have becomes its name, as on AWS. */
    public static JsonNode json(@Nullable Object value) {
        if (value instanceof String text) {
            return JSON.stringNode(text);
        }
        if (value instanceof Boolean truth) {
            return JSON.booleanNode(truth);
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof Sequence list) {
            ArrayNode array = JSON.arrayNode(list.size());
            list.forEach(item -> array.add(json(item)));
            return array;
        }
        Map<String, Object> map = Values.object(value);
        if (map != null) {
            ObjectNode object = JSON.objectNode();
            map.forEach((key, item) -> object.set(key, json(item)));
            return object;
        }
        if (value instanceof Fn) {
            throw new UnsupportedResult();
        }
        return JSON.nullNode();
    }

    private static JsonNode number(Number number) {
        if (number instanceof Double fraction) {
            return Double.isFinite(fraction) ? JSON.numberNode(fraction) : JSON.stringNode(fraction.toString());
        }
        long whole = number.longValue();
        return whole == (int) whole ? JSON.numberNode((int) whole) : JSON.numberNode(whole);
    }

    /** A copy as the reference makes it, by way of text: functions become empty strings, fractions have fifteen digits. */
    static Object copy(Object value, Budget budget) {
        budget.numbers(1);
        if (value instanceof Sequence list) {
            Sequence copy = new Sequence(list.size());
            list.forEach(item -> copy.add(item == null ? Values.NULL : copy(item, budget)));
            return copy;
        }
        Map<String, Object> map = Values.object(value);
        if (map != null) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> copy.put(key, copy(item, budget)));
            return copy;
        }
        if (value instanceof Double number && Values.isNumber(number)) {
            return Values.number(new BigDecimal(number, DIGITS).doubleValue());
        }
        return value instanceof Fn ? "" : value;
    }

    /** A function where a JSON value is needed. */
    public static final class UnsupportedResult extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
