package dev.serverlesspresso.local.dynamodb.table;

import dev.serverlesspresso.local.dynamodb.value.AttributeValue;
import dev.serverlesspresso.local.dynamodb.value.Bytes;
import dev.serverlesspresso.local.dynamodb.value.Item;
import dev.serverlesspresso.local.dynamodb.value.KeyEncoding;
import dev.serverlesspresso.local.journal.JournalMap;
import dev.serverlesspresso.local.journal.JournalTransaction;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The items of one table, in the order of their keys, with indexes. */
public final class TableStore {
    private static final Duration TOO_OLD_TO_EXPIRE = Duration.ofDays(5 * 365);

    private final Tables tables;
    private final TableDefinition table;
    private final JournalMap<Bytes, Item> items;

    TableStore(Tables tables, TableDefinition table) {
        this.tables = tables;
        this.table = table;
        this.items = tables.items(table.map());
    }

    public @Nullable Item get(Bytes key) {
        return items.get(key);
    }

    long count() {
        return items.size();
    }

    long count(IndexDefinition index) {
        return tables.entries(index.map()).size();
    }

    /** Puts {@code after} in the place of {@code before}; null stands for no item. */
    public void replace(JournalTransaction transaction, Bytes key, @Nullable Item before, @Nullable Item after) {
        if (after == null) {
            items.remove(transaction, key);
        } else {
            items.put(transaction, key, after);
        }
        for (IndexDefinition index : table.indexes()) {
            move(transaction, index.map(), key, entry(index, before, key), entry(index, after, key));
        }
        TableDefinition.TimeToLive ttl = table.settings().timeToLive();
        if (ttl != null) {
            move(transaction, ttl.map(), key, expiry(ttl, before, key), expiry(ttl, after, key));
        }
        transaction.afterCommit(() -> tables.lag().changed(table.map(), key, before));
    }

    /** Fills the map of a new index from the items that are there. */
    void fill(JournalTransaction transaction, IndexDefinition index) {
        Iterator<Map.Entry<Bytes, Item>> all = items.ascending(null);
        while (all.hasNext()) {
            Map.Entry<Bytes, Item> item = all.next();
            boolean fits = index.key().names().stream().allMatch(name -> hasKeyType(item.getValue(), name));
            if (fits) {
                move(transaction, index.map(), item.getKey(), null, entry(index, item.getValue(), item.getKey()));
            }
        }
    }

    /** Sorts the items that are there by when they age out. */
    void fill(JournalTransaction transaction, TableDefinition.TimeToLive ttl) {
        Iterator<Map.Entry<Bytes, Item>> all = items.ascending(null);
        while (all.hasNext()) {
            Map.Entry<Bytes, Item> item = all.next();
            move(transaction, ttl.map(), item.getKey(), null, expiry(ttl, item.getValue(), item.getKey()));
        }
    }

    /** Keys of items whose time is over, the longest overdue first. */
    public List<Bytes> expired(Instant now, int most) {
        TableDefinition.TimeToLive ttl = table.settings().timeToLive();
        if (ttl == null) {
            return List.of();
        }
        Bytes from = KeyEncoding.encode(number(now.minus(TOO_OLD_TO_EXPIRE)));
        Bytes until = KeyEncoding.encode(number(now)).afterPrefix();
        List<Bytes> keys = new ArrayList<>();
        Iterator<Map.Entry<Bytes, Bytes>> entries = tables.entries(ttl.map()).ascending(from);
        while (entries.hasNext() && keys.size() < most) {
            Map.Entry<Bytes, Bytes> entry = entries.next();
            if (entry.getKey().compareTo(until) >= 0) {
                break;
            }
            keys.add(entry.getValue());
        }
        return keys;
    }

    /** The table's items from a key on, or backwards from it. */
    public Iterator<Entry> items(@Nullable Bytes from, boolean forward) {
        Iterator<Map.Entry<Bytes, Item>> all = forward ? items.ascending(from) : items.descending(from);
        return new Mapped<>(all, entry -> new Entry(entry.getKey(), entry.getValue()));
    }

    /**
     * An index's items, whole, from a key of the index on, or backwards from it. A global index shows items as they were
     * where it {@link IndexLag lags}.
     */
    public Iterator<Entry> items(IndexDefinition index, @Nullable Bytes from, boolean forward) {
        JournalMap<Bytes, Bytes> entries = tables.entries(index.map());
        Iterator<Map.Entry<Bytes, Bytes>> all = forward ? entries.ascending(from) : entries.descending(from);
        Map<Bytes, Optional<Item>> earlier = index.global() ? tables.lag().shown(table.map()) : Map.of();
        if (earlier.isEmpty()) {
            return new Mapped<>(all, this::entry);
        }
        Iterator<Entry> settled = StreamSupport.stream(Spliterators.spliteratorUnknownSize(all, 0), false)
                .filter(entry -> !earlier.containsKey(entry.getValue()))
                .map(this::entry)
                .iterator();
        return with(earlier(index, earlier), settled, from, forward);
    }

    private Entry entry(Map.Entry<Bytes, Bytes> indexed) {
        return new Entry(indexed.getKey(), whole(indexed.getValue()));
    }

    private static NavigableMap<Bytes, Entry> earlier(IndexDefinition index, Map<Bytes, Optional<Item>> items) {
        NavigableMap<Bytes, Entry> entries = new TreeMap<>();
        items.forEach((key, shown) -> shown.ifPresent(item -> {
            Bytes position = index.entry(item, key);
            if (position != null) {
                entries.put(position, new Entry(position, item));
            }
        }));
        return entries;
    }

    private static Iterator<Entry> with(
            NavigableMap<Bytes, Entry> earlier, Iterator<Entry> settled, @Nullable Bytes from, boolean forward) {
        NavigableMap<Bytes, Entry> ordered = forward ? earlier : earlier.descendingMap();
        NavigableMap<Bytes, Entry> wanted = from == null ? ordered : ordered.tailMap(from, true);
        Comparator<Entry> order = Comparator.comparing(Entry::position);
        return new Merged<>(wanted.values().iterator(), settled, forward ? order : order.reversed());
    }

    private Item whole(Bytes tableKey) {
        Item item = items.get(tableKey);
        return item == null ? Item.EMPTY : item;
    }

    /** An item and where it stands in the table or index that is read. */
    public record Entry(Bytes position, Item item) {}

    private boolean hasKeyType(Item item, String name) {
        AttributeValue value = item.get(name);
        return value != null && value.type().equals(table.typeOf(name));
    }

    private static @Nullable Bytes entry(IndexDefinition index, @Nullable Item item, Bytes key) {
        return item == null ? null : index.entry(item, key);
    }

    private static @Nullable Bytes expiry(TableDefinition.TimeToLive ttl, @Nullable Item item, Bytes key) {
        AttributeValue value = item == null ? null : item.get(ttl.attribute());
        return value instanceof AttributeValue.N ? KeyEncoding.encode(value).plus(key) : null;
    }

    private void move(JournalTransaction transaction, long map, Bytes key, @Nullable Bytes from, @Nullable Bytes to) {
        if (from != null && !from.equals(to)) {
            tables.entries(map).remove(transaction, from);
        }
        if (to != null && !to.equals(from)) {
            tables.entries(map).put(transaction, to, key);
        }
    }

    private static AttributeValue number(Instant time) {
        return new AttributeValue.N(BigDecimal.valueOf(time.getEpochSecond()));
    }

    private record Mapped<A, B>(Iterator<A> source, Function<A, B> mapping) implements Iterator<B> {
        @Override
        public boolean hasNext() {
            return source.hasNext();
        }

        @Override
        public B next() {
            return mapping.apply(source.next());
        }
    }
}
