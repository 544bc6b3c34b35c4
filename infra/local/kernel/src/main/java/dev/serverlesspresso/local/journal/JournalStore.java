package dev.serverlesspresso.local.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.DataType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The MVStore below the journal. It can be opened again, as of the last commit, after one has failed. */
final class JournalStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JournalStore.class);

    private static final Duration LAST_COMPACTION = Duration.ofMillis(300);

    private final @Nullable JournalFiles files;
    private final Disk disk;
    private final @Nullable Mark mark;
    private final Map<String, JournalMap<?, ?>> maps = new ConcurrentHashMap<>();
    private final @Nullable Salvage salvage;
    private volatile MVStore store;
    private volatile Catalogue catalogue;

    private JournalStore(@Nullable JournalFiles files, Disk disk, @Nullable Mark mark, @Nullable Path damaged) {
        this.files = files;
        this.disk = disk;
        this.mark = mark;
        store = openStore();
        catalogue = Catalogue.open(store);
        salvage = salvageFrom(damaged);
    }

    static JournalStore inMemory() {
        return new JournalStore(null, Disk.real(), null, null);
    }

    static JournalStore open(JournalFiles files, Disk disk) throws IOException {
        Path damaged = new Opening(files, disk).check();
        JournalFiles.makePrivate(files.journal());
        if (!Files.isWritable(files.journal())) {
            throw new JournalException("the journal '" + files.journal() + "' cannot be written", null);
        }
        // The mark of a damaged journal counts other versions than those of the one that is begun now.
        if (damaged != null) {
            Files.deleteIfExists(files.mark());
        }
        try {
            JournalStore opened = new JournalStore(files, disk, Mark.open(files.mark()), damaged);
            opened.commit();
            Files.deleteIfExists(files.salvage());
            return opened;
        } catch (MVStoreException e) {
            throw Opening.refused(files.folder(), e);
        }
    }

    private MVStore openStore() {
        MVStore.Builder builder = new MVStore.Builder().autoCommitDisabled().autoCommitBufferSize(0);
        if (files != null) {
            builder.fileName(disk.fileName(files.journal()));
        }
        MVStore opened = builder.open();
        opened.setVersionsToKeep(0);
        if (files != null) {
            opened.setRetentionTime(0);
            opened.setReuseSpace(true);
        }
        return opened;
    }

    private @Nullable Salvage salvageFrom(@Nullable Path damaged) {
        if (files == null) {
            return null;
        }
        catalogue.begin(damaged == null ? null : String.valueOf(damaged.getFileName()));
        String source = catalogue.salvagedFrom();
        return source == null ? null : Salvage.from(disk.fileName(files.folder().resolve(source)));
    }

    synchronized <K, V> JournalMap<K, V> map(String name, DataType<K> keyType, DataType<V> valueType) {
        MVMap.Builder<K, V> types =
                new MVMap.Builder<K, V>().keyType(new CheckedType<>(keyType)).valueType(new CheckedType<>(valueType));
        Supplier<MVMap<K, V>> opening = () -> store.openMap(MapNames.checked(name), types);
        boolean added = !store.hasMap(MapNames.checked(name));
        JournalMap<K, V> map = new JournalMap<>(opening, check(valueType));
        if (added) {
            fill(name, opening.get(), keyType, valueType);
        }
        maps.put(name, map);
        return map;
    }

    private static <V> Consumer<V> check(DataType<V> type) {
        return type instanceof JsonDataType<V> json ? json::check : value -> {};
    }

    /** From a damaged journal, or from the time when pages had no checksums. */
    private <K, V> void fill(String name, MVMap<K, V> map, DataType<K> keyType, DataType<V> valueType) {
        if (salvage != null) {
            DataType<V> readable = valueType instanceof JsonDataType<V> json ? json.salvaging() : valueType;
            salvage.read(MapNames.checked(name), new CheckedType<>(keyType), new CheckedType<>(readable), map::put);
        }
        if (store.hasMap(name)) {
            MVMap<K, V> old = store.openMap(
                    name, new MVMap.Builder<K, V>().keyType(keyType).valueType(valueType));
            for (var all = old.cursor(null); all.hasNext(); ) {
                K key = all.next();
                map.put(key, all.getValue());
            }
            store.removeMap(old);
        }
    }

    /** Closes a journal with pages that are whole and yet cannot be understood, and keeps it as a damaged one. */
    synchronized JournalException setAside(String damage, MVStoreException cause) {
        if (files == null) {
            return new JournalException(damage, cause);
        }
        closeImmediately();
        try {
            return new JournalException(new Opening(files, disk).setAside(damage), cause);
        } catch (IOException e) {
            return new JournalException("the journal '" + files.journal() + "' is damaged: " + damage, e);
        }
    }

    synchronized void drop(String name) {
        maps.remove(name);
        catalogue.remove(name);
        store.removeMap(MapNames.checked(name));
    }

    /** Makes durable what was put. */
    void commit() {
        catalogue.update(maps);
        store.commit();
        if (mark != null) {
            store.sync();
            mark(mark);
        }
    }

    /** Without it the commit is as durable; only the next start knows less. */
    private void mark(Mark mark) {
        try {
            mark.write(store.getCurrentVersion());
        } catch (IOException e) {
            LOG.warn("the mark of the journal cannot be written: {}", e.getMessage());
        }
    }

    /** Forgets what the last commit does not hold. Nobody may read or write in the meantime. */
    synchronized void reopen() {
        if (files == null) {
            return;
        }
        store.closeImmediately();
        store = openStore();
        catalogue = Catalogue.open(store);
        maps.values().forEach(JournalMap::reopen);
    }

    /** Writes something of no meaning, to see whether that can be done. */
    void probe(long number) {
        catalogue.probe(number);
        commit();
    }

    MVStore store() {
        return store;
    }

    /** How many bytes the file has; 0 without one. */
    long size() {
        FileStore<?> file = store.getFileStore();
        return file == null ? 0 : file.size();
    }

    /** How many bytes of the file are pages that can still be reached, about. */
    long alive() {
        FileStore<?> file = store.getFileStore();
        return file == null ? 0 : file.size() * (file.getFillRate() + 1) / 100 * (file.getChunksFillRate() + 1) / 100;
    }

    /** Runs the work while nothing that it may come upon is overwritten. */
    <T> T reading(Supplier<T> work) {
        MVStore used = store;
        MVStore.TxCounter reader = used.registerVersionUsage();
        try {
            return work.get();
        } finally {
            used.deregisterVersionUsage(reader);
        }
    }

    /** What was committed is there after it, whether it closes in good order or not. */
    @Override
    public void close() {
        if (store.isClosed()) {
            return;
        }
        try {
            new Compaction(this).atTheEnd(LAST_COMPACTION);
            store.close();
        } catch (MVStoreException e) {
            LOG.warn("the journal was closed as it was: {}", StoreErrors.text(e));
        }
        closeImmediately();
    }

    private void closeImmediately() {
        store.closeImmediately();
        try {
            if (mark != null) {
                mark.close();
            }
        } catch (IOException e) {
            LOG.warn("the mark of the journal cannot be closed: {}", e.getMessage());
        }
        if (salvage != null) {
            salvage.close();
        }
    }
}
