package dev.serverlesspresso.local.dynamodb.item;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.dynamodb.capacity.CapacityMeter;
import dev.serverlesspresso.local.dynamodb.capacity.Consumption;
import dev.serverlesspresso.local.dynamodb.table.Tables;
import dev.serverlesspresso.local.dynamodb.value.Item;
import dev.serverlesspresso.local.journal.JournalTransaction;
import dev.serverlesspresso.local.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** TransactWriteItems, ready to be applied: all conditions are evaluated before anything is written. */
record TransactWrite(
        Tables tables,
        CapacityMeter meter,
        RequestTokens tokens,
        List<ItemWrite> writes,
        @Nullable String token,
        String hash,
        String returnCapacity)
        implements Prepared {

    @Override
    public List<ItemRef> items() {
        return writes.stream().map(ItemWrite::ref).toList();
    }

    @Override
    public boolean transactional() {
        return true;
    }

    @Override
    public void conflictsWith(List<ItemRef> held) {
        throw Cancellation.conflict(items(), held);
    }

    @Override
    public void ended() {
        if (token != null) {
            tokens.end(token);
        }
    }

    @Override
    public JsonNode apply(JournalTransaction transaction) {
        Consumption consumption = new Consumption(meter, returnCapacity, true);
        if (token != null && tokens.isRepeat(token, hash)) {
            writes.forEach(write -> consumption.read(write.table(), null, sizeNow(write), true));
            return response(consumption);
        }
        List<ItemWrite> current =
                writes.stream().map(write -> write.current(tables)).toList();
        List<ItemWrite.Outcome> outcomes = evaluate(current, consumption);
        for (int i = 0; i < current.size(); i++) {
            current.get(i).write(tables, transaction, outcomes.get(i), consumption);
        }
        if (token != null) {
            tokens.remember(transaction, token, hash);
        }
        return response(consumption);
    }

    private List<ItemWrite.Outcome> evaluate(List<ItemWrite> current, Consumption consumption) {
        Cancellation cancellation = new Cancellation(current.size());
        List<ItemWrite.Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < current.size(); i++) {
            ItemWrite write = current.get(i);
            Item before = write.before(tables);
            if (!write.conditionHolds(before)) {
                cancellation.conditionFailed(i, write.request().returnItemOnFailure() ? before : null);
                continue;
            }
            try {
                outcomes.add(write.evaluate(before));
            } catch (AwsError e) {
                cancellation.invalid(i, e);
            }
        }
        if (cancellation.hasReason()) {
            current.forEach(write -> consumption.write(write.table(), write.checkCost(write.before(tables))));
            throw cancellation.error();
        }
        return outcomes;
    }

    private int sizeNow(ItemWrite write) {
        Item item = write.before(tables);
        return item == null ? 0 : item.size();
    }

    private JsonNode response(Consumption consumption) {
        ObjectNode response = Json.object();
        if (!returnCapacity.equals("NONE")) {
            response.set("ConsumedCapacity", consumption.all());
        }
        return response;
    }
}
