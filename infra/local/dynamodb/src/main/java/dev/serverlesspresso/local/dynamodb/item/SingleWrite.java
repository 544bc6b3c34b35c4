package dev.serverlesspresso.local.dynamodb.item;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.dynamodb.capacity.CapacityMeter;
import dev.serverlesspresso.local.dynamodb.capacity.Consumption;
import dev.serverlesspresso.local.dynamodb.table.Tables;
import dev.serverlesspresso.local.dynamodb.value.Item;
import dev.serverlesspresso.local.dynamodb.value.ValueWriter;
import dev.serverlesspresso.local.journal.JournalTransaction;
import dev.serverlesspresso.local.json.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** PutItem, UpdateItem or DeleteItem, ready to be applied. */
record SingleWrite(Tables tables, CapacityMeter meter, ItemWrite write, String returnValues, String returnCapacity)
        implements Prepared {
    @Override
    public List<ItemRef> items() {
        return List.of(write.ref());
    }

    @Override
    public void conflictsWith(List<ItemRef> held) {
        throw Cancellation.singleConflict();
    }

    @Override
    public JsonNode apply(JournalTransaction transaction) {
        ItemWrite current = write.current(tables);
        Consumption consumption = new Consumption(meter, returnCapacity, false);
        Item before = current.before(tables);
        if (!current.conditionHolds(before)) {
            consumption.write(current.table(), current.checkCost(before));
            throw conditionFailed(before);
        }
        ItemWrite.Outcome outcome = current.evaluate(before);
        current.write(tables, transaction, outcome, consumption);
        return response(outcome, consumption);
    }

    private AwsError conditionFailed(@Nullable Item before) {
        Map<String, JsonNode> members = before != null && write.request().returnItemOnFailure()
                ? Map.of("Item", ValueWriter.item(before))
                : Map.of();
        return AwsError.badRequest("ConditionalCheckFailedException", "The conditional request failed", members);
    }

    private JsonNode response(ItemWrite.Outcome outcome, Consumption consumption) {
        ObjectNode response = Json.object();
        Item returned = returned(outcome);
        if (returned != null && !returned.attributes().isEmpty()) {
            response.set("Attributes", ValueWriter.item(returned));
        }
        if (!returnCapacity.equals("NONE")) {
            response.set("ConsumedCapacity", consumption.one());
        }
        return response;
    }

    private @Nullable Item returned(ItemWrite.Outcome outcome) {
        return switch (returnValues) {
            case "ALL_OLD" -> outcome.before();
            case "ALL_NEW" -> outcome.after();
            case "UPDATED_OLD" -> updated(outcome.before());
            case "UPDATED_NEW" -> updated(outcome.after());
            default -> null;
        };
    }

    private @Nullable Item updated(@Nullable Item item) {
        if (item == null || !(write.request().change() instanceof Change.Update update)) {
            return null;
        }
        return update.expression() == null ? null : update.expression().updatedPartsOf(item);
    }
}
