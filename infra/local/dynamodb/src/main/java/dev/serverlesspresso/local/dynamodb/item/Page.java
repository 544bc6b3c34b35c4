package dev.serverlesspresso.local.dynamodb.item;

import dev.serverlesspresso.local.dynamodb.capacity.CapacityMeter;
import dev.serverlesspresso.local.dynamodb.capacity.Consumption;
import dev.serverlesspresso.local.dynamodb.expression.Condition;
import dev.serverlesspresso.local.dynamodb.table.TableStore;
import dev.serverlesspresso.local.dynamodb.value.Item;
import dev.serverlesspresso.local.dynamodb.value.ValueWriter;
import dev.serverlesspresso.local.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One page of a query or scan: takes entries until a limit is reached, and tells them. */
final class Page {
    private static final int LARGEST = 1_024 * 1_024;

    private final Selection selection;
    private final @Nullable Condition filter;
    private final int limit;
    private final List<Item> items = new ArrayList<>();
    private final List<Integer> fetched = new ArrayList<>();
    private int scanned;
    private int matching;
    private long bytes;
    private @Nullable Item last;
    private boolean cut;

    Page(Selection selection, @Nullable Condition filter, @Nullable Integer limit) {
        this.selection = selection;
        this.filter = filter;
        this.limit = limit == null ? Integer.MAX_VALUE : limit;
    }

    /** Takes an entry; false when it does not fit on the page. */
    boolean take(TableStore.Entry entry) {
        int size = selection.target().stored(entry.item()).size();
        if (scanned > 0 && bytes + size > LARGEST) {
            cut = true;
            return false;
        }
        scanned++;
        bytes += size;
        last = entry.item();
        if (selection.fetchesFromTable()) {
            fetched.add(entry.item().size());
        }
        Item visible = selection.visible(entry.item());
        if (filter == null || filter.holds(visible)) {
            matching++;
            if (!selection.countOnly()) {
                items.add(selection.returned(visible));
            }
        }
        cut = scanned == limit;
        return true;
    }

    boolean isFull() {
        return cut;
    }

    /** The page, with the capacity that it took if that was asked for. */
    ObjectNode answer(CapacityMeter meter, String capacity, boolean consistent) {
        Consumption consumption = new Consumption(meter, capacity, false);
        count(consumption, consistent);
        ObjectNode response = response();
        if (!capacity.equals("NONE")) {
            response.set("ConsumedCapacity", consumption.one());
        }
        return response;
    }

    private void count(Consumption consumption, boolean consistent) {
        ReadTarget target = selection.target();
        consumption.read(target.table(), target.index(), bytes, consistent);
        fetched.forEach(size -> consumption.read(target.table(), null, size, consistent));
    }

    private ObjectNode response() {
        ObjectNode response = Json.object();
        if (!selection.countOnly()) {
            ArrayNode array = response.putArray("Items");
            items.forEach(item -> array.add(ValueWriter.item(item)));
        }
        response.put("Count", matching).put("ScannedCount", scanned);
        if (cut && last != null) {
            response.set(
                    "LastEvaluatedKey",
                    ValueWriter.item(last.only(selection.target().positionNames())));
        }
        return response;
    }
}
