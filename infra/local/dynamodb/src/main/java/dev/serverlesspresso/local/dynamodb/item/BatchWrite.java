package dev.serverlesspresso.local.dynamodb.item;

import dev.serverlesspresso.local.dynamodb.capacity.CapacityMeter;
import dev.serverlesspresso.local.dynamodb.capacity.Consumption;
import dev.serverlesspresso.local.dynamodb.table.Tables;
import dev.serverlesspresso.local.journal.JournalTransaction;
import dev.serverlesspresso.local.json.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** BatchWriteItem, ready to be applied; writes to items that a transaction holds are told as unprocessed. */
final class BatchWrite implements Prepared {
    /** One of its writes, and how it was asked for. */
    record Member(String table, JsonNode asked, ItemWrite write) {}

    private final Tables tables;
    private final CapacityMeter meter;
    private final List<Member> members;
    private final String returnCapacity;
    private final Set<ItemRef> unprocessed = new HashSet<>();

    BatchWrite(Tables tables, CapacityMeter meter, List<Member> members, String returnCapacity) {
        this.tables = tables;
        this.meter = meter;
        this.members = members;
        this.returnCapacity = returnCapacity;
    }

    @Override
    public List<ItemRef> items() {
        return members.stream().map(member -> member.write().ref()).toList();
    }

    @Override
    public void conflictsWith(List<ItemRef> held) {
        unprocessed.addAll(held);
    }

    @Override
    public JsonNode apply(JournalTransaction transaction) {
        Consumption consumption = new Consumption(meter, returnCapacity, false);
        ObjectNode response = Json.object();
        ObjectNode left = response.putObject("UnprocessedItems");
        List<Member> done = new ArrayList<>();
        for (Member member : members) {
            if (unprocessed.contains(member.write().ref())) {
                ArrayNode ofTable = left.withArray(member.table());
                ofTable.add(member.asked());
            } else {
                done.add(member);
            }
        }
        for (Member member : done) {
            ItemWrite write = member.write().current(tables);
            write.write(tables, transaction, write.evaluate(write.before(tables)), consumption);
        }
        if (!returnCapacity.equals("NONE")) {
            response.set("ConsumedCapacity", consumption.all());
        }
        return response;
    }
}
