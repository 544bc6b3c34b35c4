package dev.serverlesspresso.local.dynamodb.item;

import dev.serverlesspresso.local.dynamodb.table.IndexDefinition;
import dev.serverlesspresso.local.dynamodb.table.KeySchema;
import dev.serverlesspresso.local.dynamodb.table.TableDefinition;
import dev.serverlesspresso.local.dynamodb.table.TableStore;
import dev.serverlesspresso.local.dynamodb.table.Tables;
import dev.serverlesspresso.local.dynamodb.value.AttributeValue;
import dev.serverlesspresso.local.dynamodb.value.Bytes;
import dev.serverlesspresso.local.dynamodb.value.Item;
import dev.serverlesspresso.local.dynamodb.wire.Invalid;
import dev.serverlesspresso.local.dynamodb.wire.Request;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a query or scan goes through: a table, or one of its indexes. */
record ReadTarget(TableDefinition table, @Nullable IndexDefinition index) {
    static ReadTarget of(Tables tables, Request request) {
        TableDefinition table = tables.require(request.tableName());
        String name = request.text("IndexName");
        if (name == null) {
            return new ReadTarget(table, null);
        }
        IndexDefinition index = table.index(name)
                .orElseThrow(() -> Invalid.request("The table does not have the specified index: " + name));
        if (index.global() && request.flag("ConsistentRead")) {
            throw Invalid.request("Consistent reads are not supported on global secondary indexes");
        }
        return new ReadTarget(table, index);
    }

    KeySchema key() {
        return index == null ? table.key() : index.key();
    }

    /** All attributes that say where an item stands: the keys of table and index. */
    Set<String> positionNames() {
        Set<String> names = new LinkedHashSet<>(key().names());
        names.addAll(table.key().names());
        return names;
    }

    /** What is stored of an item in the target. */
    Item stored(Item item) {
        return index == null ? item : index.projected(item, table.key());
    }

    Iterator<TableStore.Entry> entries(Tables tables, @Nullable Bytes from, boolean forward) {
        TableStore store = tables.store(table);
        return index == null ? store.items(from, forward) : store.items(index, from, forward);
    }

    /** Where a start key stands, or AWS's error when it is not a key of the target. */
    Bytes position(Item startKey) {
        Set<String> names = positionNames();
        boolean complete = startKey.attributes().keySet().equals(names)
                && names.stream().allMatch(name -> hasKeyType(startKey, name));
        Bytes tableKey = complete ? table.key().encoded(startKey) : null;
        Bytes own = complete ? key().encoded(startKey) : null;
        if (tableKey == null || own == null) {
            throw Invalid.request("The provided starting key is invalid");
        }
        return index == null ? tableKey : own.plus(tableKey);
    }

    private boolean hasKeyType(Item startKey, String name) {
        AttributeValue value = startKey.get(name);
        return value != null && value.type().equals(table.typeOf(name));
    }
}
