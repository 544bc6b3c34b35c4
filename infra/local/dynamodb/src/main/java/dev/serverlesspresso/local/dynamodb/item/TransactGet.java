package dev.serverlesspresso.local.dynamodb.item;

import dev.serverlesspresso.local.dynamodb.capacity.CapacityMeter;
import dev.serverlesspresso.local.dynamodb.capacity.Consumption;
import dev.serverlesspresso.local.dynamodb.table.Tables;
import dev.serverlesspresso.local.dynamodb.value.Item;
import dev.serverlesspresso.local.dynamodb.value.ValueWriter;
import dev.serverlesspresso.local.dynamodb.wire.Invalid;
import dev.serverlesspresso.local.dynamodb.wire.Request;
import dev.serverlesspresso.local.json.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** TransactGetItems: several items as of one moment, cancelled while a transaction holds one of them. */
record TransactGet(Tables tables, CapacityMeter meter, HeldItems held) {
    JsonNode read(Request request) {
        JsonNode gets = request.requiredNode("TransactItems");
        TransactWrites.checkCount(gets, "transactItems");
        String capacity = request.returnConsumedCapacity();
        List<KeyedRead> reads = new ArrayList<>();
        gets.forEach(get -> reads.add(KeyedRead.of(tables, new Request(new Request(get).requiredNode("Get")))));
        List<ItemRef> items = reads.stream().map(KeyedRead::ref).toList();
        if (new HashSet<>(items).size() < items.size()) {
            throw Invalid.request("Transaction request cannot include multiple operations on one item");
        }
        List<ItemRef> conflicts = held.heldOf(items);
        if (!conflicts.isEmpty()) {
            throw Cancellation.conflict(items, conflicts);
        }
        Consumption consumption = new Consumption(meter, capacity, true);
        ObjectNode response = Json.object();
        ArrayNode responses = response.putArray("Responses");
        for (KeyedRead read : reads) {
            ObjectNode entry = responses.addObject();
            Item item = read.part(read.whole(tables), consumption);
            if (item != null) {
                entry.set("Item", ValueWriter.item(item));
            }
        }
        if (!capacity.equals("NONE")) {
            response.set("ConsumedCapacity", consumption.all());
        }
        return response;
    }
}
