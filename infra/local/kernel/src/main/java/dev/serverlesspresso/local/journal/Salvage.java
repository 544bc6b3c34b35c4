package dev.serverlesspresso.local.journal;

import java.util.function.BiConsumer;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.Page;
import org.h2.mvstore.type.DataType;
import org.jspecify.annotations.Nullable;

/** Reads from a damaged journal whatever can be read. */
final class Salvage implements AutoCloseable {
    private final @Nullable MVStore store;

    private Salvage(@Nullable MVStore store) {
        this.store = store;
    }

    static Salvage from(String fileName) {
        try {
            return new Salvage(
                    new MVStore.Builder().fileName(fileName).readOnly().open());
        } catch (MVStoreException e) {
            return new Salvage(null);
        }
    }

    /** Passes on each entry of a map that can be read. */
    <K, V> void read(String name, DataType<K> keyType, DataType<V> valueType, BiConsumer<K, V> entries) {
        if (store == null) {
            return;
        }
        try {
            if (!store.hasMap(name)) {
                return;
            }
            MVMap<K, V> map = store.openMap(
                    name, new MVMap.Builder<K, V>().keyType(keyType).valueType(valueType));
            read(map.getRootPage(), entries);
        } catch (RuntimeException e) { // whatever a damaged page makes MVStore stumble over
            return;
        }
    }

    private static <K, V> void read(Page<K, V> page, BiConsumer<K, V> entries) {
        if (page.isLeaf()) {
            for (int i = 0; i < page.getKeyCount(); i++) {
                entries.accept(page.getKey(i), page.getValue(i));
            }
            return;
        }
        for (int i = 0; i < page.getRawChildPageCount(); i++) {
            Page<K, V> child;
            try {
                child = page.getChildPage(i);
            } catch (RuntimeException e) { // this one is lost
                continue;
            }
            read(child, entries);
        }
    }

    @Override
    public void close() {
        if (store != null) {
            store.closeImmediately();
        }
    }
}
