package dev.serverlesspresso.workflows.process;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.ObjectNode;

/** Rows of the tables, in DynamoDB's typed JSON. */
record Rows(CoffeeCounter counter) {

    static ObjectNode key(String... namesAndTexts) {
        ObjectNode key = CoffeeCounter.JSON.createObjectNode();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            key.putObject(namesAndTexts[i]).put("S", namesAndTexts[i + 1]);
        }
        return key;
    }

    /** An attribute as it would stand in an event. */
    static JsonNode plain(JsonNode attribute) {
        if (attribute.has("M")) {
            ObjectNode object = CoffeeCounter.JSON.createObjectNode();
            attribute
                    .path("M")
                    .propertyStream()
                    .forEach(member -> object.set(member.getKey(), plain(member.getValue())));
            return object;
        }
        if (attribute.has("L")) {
            ArrayNode array = CoffeeCounter.JSON.createArrayNode();
            attribute.path("L").forEach(element -> array.add(plain(element)));
            return array;
        }
        return attribute.has("N")
                ? LongNode.valueOf(Long.parseLong(attribute.path("N").asString()))
                : attribute.path("S");
    }

    static void number(ObjectNode row, String name, long value) {
        row.putObject(name).put("N", Long.toString(value));
    }

    static void bool(ObjectNode row, String name, boolean value) {
        row.putObject(name).put("BOOL", value);
    }

    void put(String table, JsonNode row) {
        ObjectNode request = CoffeeCounter.JSON.createObjectNode().put("TableName", table);
        request.set("Item", row);
        counter.dynamodb("PutItem", request);
    }

    /** The row, or a missing node. */
    JsonNode get(String table, JsonNode key) {
        ObjectNode request = CoffeeCounter.JSON.createObjectNode().put("TableName", table);
        request.set("Key", key);
        return counter.dynamodb("GetItem", request).path("Item");
    }

    JsonNode order(String orderId) {
        return get("serverlesspresso-orders", key("orderId", orderId));
    }

    JsonNode customer(String shopId, String customerId, String part) {
        return get("serverlesspresso-customers", key("customer", shopId + "#" + customerId, "part", part));
    }
}
