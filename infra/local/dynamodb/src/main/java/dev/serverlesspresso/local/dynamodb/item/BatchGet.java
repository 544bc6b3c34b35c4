package dev.serverlesspresso.local.dynamodb.item;

import dev.serverlesspresso.local.dynamodb.capacity.CapacityMeter;
import dev.serverlesspresso.local.dynamodb.capacity.Consumption;
import dev.serverlesspresso.local.dynamodb.expression.Projection;
import dev.serverlesspresso.local.dynamodb.table.TableDefinition;
import dev.serverlesspresso.local.dynamodb.table.Tables;
import dev.serverlesspresso.local.dynamodb.value.Item;
import dev.serverlesspresso.local.dynamodb.value.ValueWriter;
import dev.serverlesspresso.local.dynamodb.wire.Invalid;
import dev.serverlesspresso.local.dynamodb.wire.Request;
import dev.serverlesspresso.local.json.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** BatchGetItem: up to 100 items or 16 MB; what does not fit any more is told as unprocessed. */
record BatchGet(Tables tables, CapacityMeter meter) {
    private static final int MOST_ITEMS = 100;
    private static final long LARGEST = 16L * 1024 * 1024;

    JsonNode read(Request request) {
        JsonNode tableRequests = request.requiredNode("RequestItems");
        String capacity = request.returnConsumedCapacity();
        checkCount(tableRequests);
        Consumption consumption = new Consumption(meter, capacity, false);
        ObjectNode response = Json.object();
        ObjectNode responses = response.putObject("Responses");
        ObjectNode unprocessed = response.putObject("UnprocessedKeys");
        long left = LARGEST;
        for (Map.Entry<String, JsonNode> entry : tableRequests.properties()) {
            left = readTable(entry.getKey(), entry.getValue(), responses, unprocessed, consumption, left);
        }
        if (!capacity.equals("NONE")) {
            response.set("ConsumedCapacity", consumption.all());
        }
        return response;
    }

    private static void checkCount(JsonNode tableRequests) {
        int count = 0;
        for (JsonNode table : tableRequests) {
            count += table.path("Keys").size();
        }
        if (tableRequests.isEmpty()) {
            throw Invalid.constraint("'{}'", "requestItems", "Member must have length greater than or equal to 1");
        }
        if (count > MOST_ITEMS) {
            throw Invalid.request("Too many items requested for the BatchGetItem call");
        }
    }

    private long readTable(
            String given,
            JsonNode tableRequest,
            ObjectNode responses,
            ObjectNode unprocessed,
            Consumption consumption,
            long room) {
        Request part = new Request(tableRequest);
        TableDefinition table = tables.require(Request.tableName(given, "requestItems"));
        Projection projection = KeyedRead.projection(part);
        ArrayNode found = responses.putArray(given);
        ArrayNode later = Json.array();
        long left = room;
        for (KeyedRead read : reads(part, table, projection)) {
            Item whole = read.whole(tables);
            left -= whole == null ? 0 : whole.size();
            if (left < 0) {
                later.add(read.keyDocument());
                continue;
            }
            Item item = read.part(whole, consumption);
            if (item != null) {
                found.add(ValueWriter.item(item));
            }
        }
        if (!later.isEmpty()) {
            unprocessed.set(given, ((ObjectNode) tableRequest).deepCopy().set("Keys", later));
        }
        return left;
    }

    private static List<KeyedRead> reads(Request part, TableDefinition table, @Nullable Projection projection) {
        Set<ItemRef> seen = new HashSet<>();
        List<KeyedRead> reads = new ArrayList<>();
        for (JsonNode key : part.requiredNode("Keys")) {
            KeyedRead read = KeyedRead.of(table, key, projection, part.flag("ConsistentRead"));
            if (!seen.add(read.ref())) {
                throw Invalid.request("Provided list of item keys contains duplicates");
            }
            reads.add(read);
        }
        return reads;
    }
}
