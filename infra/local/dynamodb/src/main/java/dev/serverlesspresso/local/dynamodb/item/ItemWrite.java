package dev.serverlesspresso.local.dynamodb.item;

import dev.serverlesspresso.local.dynamodb.capacity.Consumption;
import dev.serverlesspresso.local.dynamodb.table.ItemKeys;
import dev.serverlesspresso.local.dynamodb.table.TableDefinition;
import dev.serverlesspresso.local.dynamodb.table.Tables;
import dev.serverlesspresso.local.dynamodb.table.WriteCost;
import dev.serverlesspresso.local.dynamodb.value.Bytes;
import dev.serverlesspresso.local.dynamodb.value.Item;
import dev.serverlesspresso.local.dynamodb.wire.Invalid;
import dev.serverlesspresso.local.journal.JournalTransaction;
import org.jspecify.annotations.Nullable;

/** One write to one item of a table that is known. */
record ItemWrite(WriteRequest request, TableDefinition table, Bytes key) {
    private static final int LARGEST_ITEM = 400 * 1_024;

    /** The item before and after a write; null stands for no item. */
    record Outcome(@Nullable Item before, @Nullable Item after) {}

    ItemRef ref() {
        return new ItemRef(table.id(), key);
    }

    /** The same write on the table as it is now, which may have another index than when the request came. */
    ItemWrite current(Tables tables) {
        TableDefinition now = tables.require(table.name());
        if (now.equals(table)) {
            return this;
        }
        if (!now.id().equals(table.id())) {
            throw Invalid.notFound("Requested resource not found");
        }
        return request.on(now);
    }

    @Nullable
    Item before(Tables tables) {
        return tables.store(table).get(key);
    }

    boolean conditionHolds(@Nullable Item before) {
        return request.condition() == null || request.condition().holds(before == null ? Item.EMPTY : before);
    }

    /** What the write would leave, checked against the limits; nothing is written. */
    Outcome evaluate(@Nullable Item before) {
        Item after = request.change().apply(before, request.named());
        if (after != null && request.change() instanceof Change.Update) {
            checkSize(after, "Item size to update has exceeded the maximum allowed size");
            ItemKeys.checkUpdatedIndexKeys(table, after);
        }
        return new Outcome(before, after);
    }

    void write(Tables tables, JournalTransaction transaction, Outcome outcome, Consumption consumption) {
        if (request.change() instanceof Change.Check) {
            consumption.write(table, checkCost(outcome.before()));
            return;
        }
        if (outcome.before() != null || outcome.after() != null) {
            tables.store(table).replace(transaction, key, outcome.before(), outcome.after());
        }
        consumption.write(table, WriteCost.of(table, outcome.before(), outcome.after()));
    }

    /** A write whose condition failed is charged for the item that it looked at. */
    WriteCost checkCost(@Nullable Item before) {
        return WriteCost.of(table, before, before);
    }

    static void checkSize(Item item, String message) {
        if (item.size() > LARGEST_ITEM) {
            throw Invalid.request(message);
        }
    }
}
