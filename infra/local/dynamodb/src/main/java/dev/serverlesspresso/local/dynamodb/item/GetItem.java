package dev.serverlesspresso.local.dynamodb.item;

import dev.serverlesspresso.local.dynamodb.capacity.CapacityMeter;
import dev.serverlesspresso.local.dynamodb.capacity.Consumption;
import dev.serverlesspresso.local.dynamodb.table.Tables;
import dev.serverlesspresso.local.dynamodb.value.Item;
import dev.serverlesspresso.local.dynamodb.value.ValueWriter;
import dev.serverlesspresso.local.dynamodb.wire.Request;
import dev.serverlesspresso.local.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** GetItem. */
record GetItem(Tables tables, CapacityMeter meter) {
    JsonNode read(Request request) {
        String capacity = request.returnConsumedCapacity();
        KeyedRead read = KeyedRead.of(tables, request);
        Consumption consumption = new Consumption(meter, capacity, false);
        Item item = read.part(read.whole(tables), consumption);
        ObjectNode response = Json.object();
        if (item != null) {
            response.set("Item", ValueWriter.item(item));
        }
        if (!capacity.equals("NONE")) {
            response.set("ConsumedCapacity", consumption.one());
        }
        return response;
    }
}
