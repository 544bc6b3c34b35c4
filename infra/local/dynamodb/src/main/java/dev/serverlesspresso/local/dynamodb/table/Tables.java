package dev.serverlesspresso.local.dynamodb.table;

import dev.serverlesspresso.local.dynamodb.value.Bytes;
import dev.serverlesspresso.local.dynamodb.value.BytesType;
import dev.serverlesspresso.local.dynamodb.value.Item;
import dev.serverlesspresso.local.dynamodb.value.ItemType;
import dev.serverlesspresso.local.dynamodb.wire.Invalid;
import dev.serverlesspresso.local.journal.Journal;
import dev.serverlesspresso.local.journal.JournalMap;
import dev.serverlesspresso.local.journal.JournalTransaction;
import dev.serverlesspresso.local.journal.JsonDataType;
import java.time.Clock;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;

/** The catalogue of tables, and the way to what is stored in them. */
public final class Tables {
    private static final String LAST_MAP = "last-map";

    private final Journal journal;
    private final IndexLag lag;
    private final JournalMap<String, TableDefinition> definitions;
    private final JournalMap<String, Long> counters;
    private final Map<Long, JournalMap<Bytes, Item>> itemMaps = new ConcurrentHashMap<>();
    private final Map<Long, JournalMap<Bytes, Bytes>> indexMaps = new ConcurrentHashMap<>();

    public Tables(Journal journal, Clock clock) {
        this.journal = journal;
        this.lag = new IndexLag(clock);
        this.definitions =
                journal.map("dynamodb.tables", StringDataType.INSTANCE, JsonDataType.of(TableDefinition.class, 4_096));
        this.counters = journal.map("dynamodb.counters", StringDataType.INSTANCE, LongDataType.INSTANCE);
    }

    public @Nullable TableDefinition find(String name) {
        return definitions.get(name);
    }

    /** The table of that name, or the error of an operation on items. */
    public TableDefinition require(String name) {
        TableDefinition table = definitions.get(name);
        if (table == null) {
            throw Invalid.notFound("Requested resource not found");
        }
        return table;
    }

    /** The table of that name, or the error of an operation on tables. */
    TableDefinition requireNamed(String name) {
        TableDefinition table = definitions.get(name);
        if (table == null) {
            throw Invalid.notFound("Requested resource not found: Table: " + name + " not found");
        }
        return table;
    }

    /** The tables in order of their names, after one of these when it is given. */
    public Iterator<Map.Entry<String, TableDefinition>> from(@Nullable String first) {
        return definitions.ascending(first);
    }

    public IndexLag lag() {
        return lag;
    }

    public TableStore store(TableDefinition table) {
        return new TableStore(this, table);
    }

    void save(JournalTransaction transaction, TableDefinition table) {
        definitions.put(transaction, table.name(), table);
    }

    /** Forgets the table and everything in it. */
    void remove(JournalTransaction transaction, TableDefinition table) {
        definitions.remove(transaction, table.name());
        table.maps().forEach(map -> dropMap(transaction, map));
    }

    void dropMap(JournalTransaction transaction, long map) {
        itemMaps.remove(map);
        indexMaps.remove(map);
        journal.dropMap(transaction, mapName(map));
    }

    /** The number of a new map; numbers are not used again. */
    long newMap(JournalTransaction transaction) {
        Long last = counters.get(LAST_MAP);
        long next = last == null ? 1 : last + 1;
        counters.put(transaction, LAST_MAP, next);
        return next;
    }

    JournalMap<Bytes, Item> items(long map) {
        return itemMaps.computeIfAbsent(
                map, number -> journal.map(mapName(number), BytesType.INSTANCE, ItemType.INSTANCE));
    }

    JournalMap<Bytes, Bytes> entries(long map) {
        return indexMaps.computeIfAbsent(
                map, number -> journal.map(mapName(number), BytesType.INSTANCE, BytesType.INSTANCE));
    }

    private static String mapName(long map) {
        return "dynamodb.map." + map;
    }
}
