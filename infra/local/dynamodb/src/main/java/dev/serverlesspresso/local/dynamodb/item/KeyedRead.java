package dev.serverlesspresso.local.dynamodb.item;

import dev.serverlesspresso.local.dynamodb.capacity.Consumption;
import dev.serverlesspresso.local.dynamodb.expression.Placeholders;
import dev.serverlesspresso.local.dynamodb.expression.Projection;
import dev.serverlesspresso.local.dynamodb.table.ItemKeys;
import dev.serverlesspresso.local.dynamodb.table.TableDefinition;
import dev.serverlesspresso.local.dynamodb.table.Tables;
import dev.serverlesspresso.local.dynamodb.value.Bytes;
import dev.serverlesspresso.local.dynamodb.value.Item;
import dev.serverlesspresso.local.dynamodb.value.ValueReader;
import dev.serverlesspresso.local.dynamodb.wire.Request;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one item by its key, as GetItem and its batch and transactional relatives do. */
record KeyedRead(
        TableDefinition table,
        Bytes key,
        JsonNode keyDocument,
        @Nullable Projection projection,
        boolean consistent) {
    static KeyedRead of(Tables tables, Request request) {
        TableDefinition table = tables.require(request.tableName());
        Projection projection = projection(request);
        return of(table, request.requiredNode("Key"), projection, request.flag("ConsistentRead"));
    }

    static KeyedRead of(TableDefinition table, JsonNode key, @Nullable Projection projection, boolean consistent) {
        return new KeyedRead(table, ItemKeys.ofKey(table, ValueReader.item(key)), key, projection, consistent);
    }

    static @Nullable Projection projection(Request request) {
        request.refuseLegacy("AttributesToGet");
        Placeholders placeholders = Placeholders.of(request, "ProjectionExpression");
        String text = request.text("ProjectionExpression");
        Projection projection = text == null ? null : Projection.parse(text, placeholders);
        placeholders.checkAllUsed();
        return projection;
    }

    ItemRef ref() {
        return new ItemRef(table.id(), key);
    }

    @Nullable
    Item whole(Tables tables) {
        return tables.store(table).get(key);
    }

    /** Counts the read of this item, and returns the part of it that was asked for. */
    @Nullable
    Item part(@Nullable Item whole, Consumption consumption) {
        consumption.read(table, null, whole == null ? 0 : whole.size(), consistent);
        return whole == null || projection == null ? whole : projection.apply(whole);
    }
}
