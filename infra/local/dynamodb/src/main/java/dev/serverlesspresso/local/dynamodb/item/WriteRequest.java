package dev.serverlesspresso.local.dynamodb.item;

import dev.serverlesspresso.local.dynamodb.expression.Condition;
import dev.serverlesspresso.local.dynamodb.expression.ConditionParser;
import dev.serverlesspresso.local.dynamodb.expression.Placeholders;
import dev.serverlesspresso.local.dynamodb.expression.UpdateExpression;
import dev.serverlesspresso.local.dynamodb.expression.UpdateParser;
import dev.serverlesspresso.local.dynamodb.table.ItemKeys;
import dev.serverlesspresso.local.dynamodb.table.TableDefinition;
import dev.serverlesspresso.local.dynamodb.value.Bytes;
import dev.serverlesspresso.local.dynamodb.value.Item;
import dev.serverlesspresso.local.dynamodb.value.ValueReader;
import dev.serverlesspresso.local.dynamodb.wire.Invalid;
import dev.serverlesspresso.local.dynamodb.wire.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One write as it was asked for, its expressions parsed, not yet held against the table. */
record WriteRequest(
        String table, Item named, Change change, @Nullable Condition condition, boolean returnItemOnFailure) {
    private static final List<String> ON_FAILURE = List.of("ALL_OLD", "NONE");

    static WriteRequest put(Request request) {
        Placeholders placeholders = Placeholders.of(request, "ConditionExpression");
        Item item = ValueReader.item(request.requiredNode("Item"));
        return of(request, item, new Change.Put(item), placeholders);
    }

    static WriteRequest delete(Request request) {
        Placeholders placeholders = Placeholders.of(request, "ConditionExpression");
        return of(request, key(request), new Change.Delete(), placeholders);
    }

    static WriteRequest check(Request request) {
        request.required("ConditionExpression");
        Placeholders placeholders = Placeholders.of(request, "ConditionExpression");
        return of(request, key(request), new Change.Check(), placeholders);
    }

    static WriteRequest update(Request request) {
        Placeholders placeholders = Placeholders.of(request, "UpdateExpression", "ConditionExpression");
        String text = request.text("UpdateExpression");
        UpdateExpression expression = text == null ? null : UpdateParser.parse(text, placeholders);
        return of(request, key(request), new Change.Update(expression), placeholders);
    }

    static WriteRequest batchPut(String table, Request request) {
        Item item = ValueReader.item(request.requiredNode("Item"));
        return new WriteRequest(table, item, new Change.Put(item), null, false);
    }

    static WriteRequest batchDelete(String table, Request request) {
        return new WriteRequest(table, key(request), new Change.Delete(), null, false);
    }

    private static WriteRequest of(Request request, Item named, Change change, Placeholders placeholders) {
        String table = request.tableName();
        String text = request.text("ConditionExpression");
        Condition condition = text == null ? null : ConditionParser.parse("ConditionExpression", text, placeholders);
        placeholders.checkAllUsed();
        boolean returnItem = request.oneOf("ReturnValuesOnConditionCheckFailure", "NONE", ON_FAILURE)
                .equals("ALL_OLD");
        return new WriteRequest(table, named, change, condition, returnItem);
    }

    private static Item key(Request request) {
        return ValueReader.item(request.requiredNode("Key"));
    }

    /** The write on this table, or AWS's error when key and table do not fit together. */
    ItemWrite on(TableDefinition definition) {
        Bytes key =
                change instanceof Change.Put ? ItemKeys.ofItem(definition, named) : ItemKeys.ofKey(definition, named);
        if (change instanceof Change.Put) {
            ItemWrite.checkSize(named, "Item size has exceeded the maximum allowed size");
        }
        if (change instanceof Change.Update update && update.expression() != null) {
            refuseKeyChange(definition, update.expression());
        }
        return new ItemWrite(this, definition, key);
    }

    private static void refuseKeyChange(TableDefinition definition, UpdateExpression expression) {
        for (String name : definition.key().names()) {
            if (expression.attributes().contains(name)) {
                throw Invalid.parameter("Cannot update attribute " + name + ". This attribute is part of the key");
            }
        }
    }
}
