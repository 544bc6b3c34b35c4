package dev.serverlesspresso.local.dynamodb.item;

import dev.serverlesspresso.local.dynamodb.capacity.CapacityMeter;
import dev.serverlesspresso.local.dynamodb.expression.Condition;
import dev.serverlesspresso.local.dynamodb.expression.ConditionParser;
import dev.serverlesspresso.local.dynamodb.expression.KeyCondition;
import dev.serverlesspresso.local.dynamodb.expression.KeyConditionParser;
import dev.serverlesspresso.local.dynamodb.expression.Placeholders;
import dev.serverlesspresso.local.dynamodb.table.TableStore;
import dev.serverlesspresso.local.dynamodb.table.Tables;
import dev.serverlesspresso.local.dynamodb.value.Bytes;
import dev.serverlesspresso.local.dynamodb.value.ValueReader;
import dev.serverlesspresso.local.dynamodb.wire.Invalid;
import dev.serverlesspresso.local.dynamodb.wire.Request;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Query: the items of one hash key in the order of the range key. */
record Query(Tables tables, CapacityMeter meter) {
    /** The part of the order that the key condition covers, less what earlier pages have told. */
    private record Span(
            Bytes from,
            Bytes until,
            boolean forward,
            @Nullable Bytes after) {
        Bytes start() {
            if (after == null) {
                return forward ? from : until;
            }
            return after;
        }

        boolean isBefore(Bytes position) {
            boolean outside = forward ? position.compareTo(from) < 0 : position.compareTo(until) >= 0;
            return outside || position.equals(after);
        }

        boolean isBeyond(Bytes position) {
            return forward ? position.compareTo(until) >= 0 : position.compareTo(from) < 0;
        }
    }

    JsonNode read(Request request) {
        request.refuseLegacy("KeyConditions", "QueryFilter", "ConditionalOperator", "AttributesToGet");
        String capacity = request.returnConsumedCapacity();
        Integer limit = request.integer("Limit", 1, Integer.MAX_VALUE);
        Placeholders placeholders =
                Placeholders.of(request, "ProjectionExpression", "FilterExpression", "KeyConditionExpression");
        KeyConditionParser keyExpression = keyExpression(request, placeholders);
        Condition filter = filter(request, placeholders);
        ReadTarget target = ReadTarget.of(tables, request);
        KeyCondition key = keyCondition(keyExpression, target);
        refuseKeys(filter, target);
        Selection selection = Selection.of(request, target, placeholders);
        placeholders.checkAllUsed();
        Page page = new Page(selection, filter, limit);
        fill(page, target, span(request, target, key));
        return page.answer(meter, capacity, request.flag("ConsistentRead"));
    }

    /** Read before the table is looked for, as AWS does (paritysuite/dynamodb-conformance, queryKeyCondition). */
    private static KeyConditionParser keyExpression(Request request, Placeholders placeholders) {
        String text = request.text("KeyConditionExpression");
        if (text == null) {
            throw Invalid.request(
                    "Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.");
        }
        return KeyConditionParser.read(text, placeholders);
    }

    private static KeyCondition keyCondition(KeyConditionParser expression, ReadTarget target) {
        return expression.on(
                target.key().hash(), target.key().range(), target.table().attributeTypes());
    }

    private static @Nullable Condition filter(Request request, Placeholders placeholders) {
        String text = request.text("FilterExpression");
        return text == null ? null : ConditionParser.parse("FilterExpression", text, placeholders);
    }

    private static void refuseKeys(@Nullable Condition filter, ReadTarget target) {
        for (String name : target.key().names()) {
            if (filter != null && filter.mentions(name)) {
                throw Invalid.request(
                        "Filter Expression can only contain non-primary key attributes: Primary key attribute: "
                                + name);
            }
        }
    }

    private static Span span(Request request, ReadTarget target, KeyCondition key) {
        boolean forward = !request.has("ScanIndexForward") || request.flag("ScanIndexForward");
        if (!request.has("ExclusiveStartKey")) {
            return new Span(key.from(), key.until(), forward, null);
        }
        Bytes after = target.position(ValueReader.item(request.get("ExclusiveStartKey")));
        if (after.compareTo(key.from()) < 0 || after.compareTo(key.until()) >= 0) {
            throw Invalid.request("The provided starting key is outside query boundaries based on provided conditions");
        }
        return new Span(key.from(), key.until(), forward, after);
    }

    private void fill(Page page, ReadTarget target, Span span) {
        Iterator<TableStore.Entry> entries = target.entries(tables, span.start(), span.forward());
        while (entries.hasNext() && !page.isFull()) {
            TableStore.Entry entry = entries.next();
            if (span.isBeyond(entry.position())) {
                return;
            }
            if (!span.isBefore(entry.position())) {
                page.take(entry);
            }
        }
    }
}
