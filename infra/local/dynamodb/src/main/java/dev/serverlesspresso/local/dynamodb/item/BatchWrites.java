package dev.serverlesspresso.local.dynamodb.item;

import dev.serverlesspresso.local.dynamodb.capacity.CapacityMeter;
import dev.serverlesspresso.local.dynamodb.table.TableDefinition;
import dev.serverlesspresso.local.dynamodb.table.Tables;
import dev.serverlesspresso.local.dynamodb.wire.Invalid;
import dev.serverlesspresso.local.dynamodb.wire.Request;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads the requests of BatchWriteItem: up to 25 puts and deletes, 16 MB, no item twice. */
final class BatchWrites {
    private static final int MOST_ITEMS = 25;
    private static final long LARGEST = 16L * 1024 * 1024;

    private final Tables tables;
    private final CapacityMeter meter;

    BatchWrites(Tables tables, CapacityMeter meter) {
        this.tables = tables;
        this.meter = meter;
    }

    Prepared prepare(Request request) {
        JsonNode tableRequests = request.requiredNode("RequestItems");
        String capacity = request.returnConsumedCapacity();
        List<BatchWrite.Member> members = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : tableRequests.properties()) {
            String name = Request.tableName(entry.getKey(), "requestItems");
            TableDefinition table = tables.require(name);
            for (JsonNode asked : entry.getValue()) {
                members.add(new BatchWrite.Member(
                        entry.getKey(), asked, write(name, asked).on(table)));
            }
        }
        check(members);
        return new BatchWrite(tables, meter, members, capacity);
    }

    private static WriteRequest write(String table, JsonNode asked) {
        Request request = new Request(asked);
        if (request.has("PutRequest") == request.has("DeleteRequest")) {
            throw Invalid.request("Supplied AttributeValue has more than one datatypes set, must contain exactly one of"
                    + " the supported datatypes");
        }
        return request.has("PutRequest")
                ? WriteRequest.batchPut(table, request.part("PutRequest"))
                : WriteRequest.batchDelete(table, request.part("DeleteRequest"));
    }

    private static void check(List<BatchWrite.Member> members) {
        if (members.isEmpty()) {
            throw Invalid.constraint("'{}'", "requestItems", "Member must have length greater than or equal to 1");
        }
        if (members.size() > MOST_ITEMS) {
            throw Invalid.request("Too many items requested for the BatchWriteItem call");
        }
        Set<ItemRef> seen = new HashSet<>();
        long size = 0;
        for (BatchWrite.Member member : members) {
            if (!seen.add(member.write().ref())) {
                throw Invalid.request("Provided list of item keys contains duplicates");
            }
            size += member.write().request().named().size();
        }
        if (size > LARGEST) {
            throw Invalid.request("The aggregate size of the items in the batch exceeds 16 MB");
        }
    }
}
