package dev.serverlesspresso.local.journal;

import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * A sorted map in the journal. Values are immutable to everyone: put a new value instead of changing one in place.
 *
 * <p>Read within {@link Journal#read} or a transaction when several reads have to agree with each other.
 */
public final class JournalMap<K, V> {
    private final Supplier<MVMap<K, V>> opening;
    private final Consumer<V> check;
    private volatile MVMap<K, V> map;

    /** {@code check} throws for a value that could not be read again. */
    JournalMap(Supplier<MVMap<K, V>> opening, Consumer<V> check) {
        this.opening = opening;
        this.check = check;
        map = opening.get();
    }

    /** From now on reads from the store as it is open now. */
    void reopen() {
        map = opening.get();
    }

    public @Nullable V get(K key) {
        return read(from -> from.get(key));
    }

    public boolean containsKey(K key) {
        return read(from -> from.get(key)) != null;
    }

    public long size() {
        return read(from -> from.sizeAsLong());
    }

    boolean isEmpty() {
        return map.isEmpty();
    }

    /**
     * Reads each value once: a page may have the right checksum and still mean nothing to its type.
     *
     * @throws MVStoreException if one cannot be read
     */
    void readAll() {
        ascending(null).forEachRemaining(entry -> {});
    }

    public @Nullable K firstKey() {
        return read(MVMap::firstKey);
    }

    public @Nullable K lastKey() {
        return read(MVMap::lastKey);
    }

    /** Once more when the space of what was being read has been used again, or the store was opened again, meanwhile. */
    private <T extends @Nullable Object> T read(Function<MVMap<K, V>, T> work) {
        try {
            return work.apply(map);
        } catch (MVStoreException e) {
            return work.apply(map);
        }
    }

    /** The entries from {@code from} (inclusive, null: the first) upwards, read lazily from the state as of now. */
    public Iterator<Map.Entry<K, V>> ascending(@Nullable K from) {
        return new Entries<>(map.cursor(from));
    }

    /** The entries from {@code from} (inclusive, null: the last) downwards, read lazily from the state as of now. */
    public Iterator<Map.Entry<K, V>> descending(@Nullable K from) {
        return new Entries<>(map.cursor(from, null, true));
    }

    public @Nullable V put(JournalTransaction transaction, K key, V value) {
        Undo undo = undo(transaction);
        check.accept(Objects.requireNonNull(value));
        V before = map.put(key, value);
        undo.push(() -> restore(key, before));
        return before;
    }

    public @Nullable V remove(JournalTransaction transaction, K key) {
        Undo undo = undo(transaction);
        V before = map.remove(key);
        if (before != null) {
            undo.push(() -> restore(key, before));
        }
        return before;
    }

    private void restore(K key, @Nullable V before) {
        if (before == null) {
            map.remove(key);
        } else {
            map.put(key, before);
        }
    }

    private static Undo undo(JournalTransaction transaction) {
        Undo undo = (Undo) transaction;
        undo.checkUsable();
        return undo;
    }

    private record Entries<K, V>(Cursor<K, V> cursor) implements Iterator<Map.Entry<K, V>> {
        @Override
        public boolean hasNext() {
            return cursor.hasNext();
        }

        @Override
        public Map.Entry<K, V> next() {
            K key = cursor.next();
            return Map.entry(key, cursor.getValue());
        }
    }
}
