package dev.serverlesspresso.qrvalidator.process;

import java.util.List;
import tools.jackson.databind.JsonNode;
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

    /** The row, or a missing node. */
    JsonNode get(String table, ObjectNode key) {
        return counter.dynamodb("GetItem", request(table).set("Key", key)).path("Item");
    }

    /** Sets attributes of a row and leaves its others. */
    void set(String table, ObjectNode key, ObjectNode attributes) {
        List<String> names = List.copyOf(attributes.propertyNames());
        ObjectNode request = request(table);
        request.set("Key", key);
        ObjectNode nameMap = request.putObject("ExpressionAttributeNames");
        ObjectNode values = request.putObject("ExpressionAttributeValues");
        names.forEach(name -> {
            nameMap.put("#" + name, name);
            values.set(":" + name, attributes.path(name));
        });
        request.put(
                "UpdateExpression",
                "SET "
                        + String.join(
                                ", ",
                                names.stream()
                                        .map(name -> "#" + name + " = :" + name)
                                        .toList()));
        counter.dynamodb("UpdateItem", request);
    }

    /** All rows of one code, by their sort key. */
    List<JsonNode> ofCode(String code) {
        ObjectNode request = request("serverlesspresso-codes").put("KeyConditionExpression", "code = :code");
        request.set("ExpressionAttributeValues", key(":code", code));
        return List.copyOf(counter.dynamodb("Query", request).path("Items").values());
    }

    private static ObjectNode request(String table) {
        return CoffeeCounter.JSON.createObjectNode().put("TableName", table);
    }
}
