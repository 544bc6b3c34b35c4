package dev.serverlesspresso.local.journal;

import java.util.function.BiConsumer;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.Page;
import org.h2.mvstore.type.DataType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads from a damaged journal whatever can be read. */
final class Salvage implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Salvage.class);

    private final @Nullable MVStore store;

    private Salvage(@Nullable MVStore store) {
        this.store = store;
    }

    static Salvage from(String fileName) {
        try {
            return new Salvage(SalvageFile.open(fileName));
        } catch (RuntimeException e) { // whatever a damaged file makes MVStore stumble over
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
            LOG.warn("map {} could not be read to its end", MapNames.plain(name), e);
        }
    }

    private static <K, V> void read(Page<K, V> page, BiConsumer<K, V> entries) {
        if (page.isLeaf()) {
            for (int i = 0; i < page.getKeyCount(); i++) {
                @Nullable V value = page.getValue(i);
                if (value != null) {
                    entries.accept(page.getKey(i), value);
                }
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
