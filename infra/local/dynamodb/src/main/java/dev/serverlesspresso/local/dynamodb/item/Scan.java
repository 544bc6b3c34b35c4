package dev.serverlesspresso.local.dynamodb.item;

import dev.serverlesspresso.local.dynamodb.capacity.CapacityMeter;
import dev.serverlesspresso.local.dynamodb.expression.Condition;
import dev.serverlesspresso.local.dynamodb.expression.ConditionParser;
import dev.serverlesspresso.local.dynamodb.expression.Placeholders;
import dev.serverlesspresso.local.dynamodb.table.TableStore;
import dev.serverlesspresso.local.dynamodb.table.Tables;
import dev.serverlesspresso.local.dynamodb.value.AttributeValue;
import dev.serverlesspresso.local.dynamodb.value.Bytes;
import dev.serverlesspresso.local.dynamodb.value.Item;
import dev.serverlesspresso.local.dynamodb.value.KeyEncoding;
import dev.serverlesspresso.local.dynamodb.value.ValueReader;
import dev.serverlesspresso.local.dynamodb.wire.Invalid;
import dev.serverlesspresso.local.dynamodb.wire.Request;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Scan: all items of a table or index, or of one of its segments. */
record Scan(Tables tables, CapacityMeter meter) {
    private static final int MOST_SEGMENTS = 1_000_000;

    /** A share of the hash keys. */
    private record Segment(int number, int of) {
        boolean has(ReadTarget target, Item item) {
            AttributeValue hash = item.get(target.key().hash());
            return of == 1
                    || (hash != null && Math.floorMod(KeyEncoding.encode(hash).hashCode() * 0x9E3779B1, of) == number);
        }
    }

    JsonNode read(Request request) {
        request.refuseLegacy("ScanFilter", "ConditionalOperator", "AttributesToGet");
        String capacity = request.returnConsumedCapacity();
        Integer limit = request.integer("Limit", 1, Integer.MAX_VALUE);
        Segment segment = segment(request);
        Placeholders placeholders = Placeholders.of(request, "ProjectionExpression", "FilterExpression");
        String text = request.text("FilterExpression");
        Condition filter = text == null ? null : ConditionParser.parse("FilterExpression", text, placeholders);
        ReadTarget target = ReadTarget.of(tables, request);
        Selection selection = Selection.of(request, target, placeholders);
        placeholders.checkAllUsed();
        Page page = new Page(selection, filter, limit);
        fill(page, target, segment, after(request, target));
        return page.answer(meter, capacity, request.flag("ConsistentRead"));
    }

    private static Segment segment(Request request) {
        Integer total = request.integer("TotalSegments", 1, MOST_SEGMENTS);
        Integer number = request.integer("Segment", 0, MOST_SEGMENTS - 1);
        if (total == null && number == null) {
            return new Segment(0, 1);
        }
        if (total == null) {
            throw Invalid.request(
                    "The TotalSegments parameter is required but was not present in the request when Segment parameter"
                            + " is present");
        }
        if (number == null) {
            throw Invalid.request(
                    "The Segment parameter is required but was not present in the request when parameter TotalSegments"
                            + " is present");
        }
        if (number >= total) {
            throw Invalid.request("The Segment parameter is zero-based and must be less than parameter TotalSegments:"
                    + " Segment: " + number + " is not less than TotalSegments: " + total);
        }
        return new Segment(number, total);
    }

    private static @Nullable Bytes after(Request request, ReadTarget target) {
        return request.has("ExclusiveStartKey")
                ? target.position(ValueReader.item(request.get("ExclusiveStartKey")))
                : null;
    }

    private void fill(Page page, ReadTarget target, Segment segment, @Nullable Bytes after) {
        Iterator<TableStore.Entry> entries = target.entries(tables, after, true);
        while (entries.hasNext() && !page.isFull()) {
            TableStore.Entry entry = entries.next();
            if (!entry.position().equals(after) && segment.has(target, entry.item())) {
                page.take(entry);
            }
        }
    }
}
