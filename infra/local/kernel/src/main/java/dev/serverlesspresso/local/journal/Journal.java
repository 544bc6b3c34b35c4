package dev.serverlesspresso.local.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.DataType;
import org.jspecify.annotations.Nullable;

/**
 * All durable state of the local AWS in one file. One thread applies all writes, one after the other; whatever has
 * queued up in the meantime is made durable by one commit, and only then is anyone told.
 */
public final class Journal implements AutoCloseable {
    private final JournalStore store;
    private final Writer writer;

    private Journal(JournalStore store, Writability writability, boolean compacting) {
        this.store = store;
        writer = new Writer(store, writability, compacting);
    }

    /** As {@link #open(Path, Consumer)}, with nobody to be told. */
    public static Journal open(Path folder) {
        return open(folder, notice -> {});
    }

    /**
     * Opens or creates the journal in a folder.
     *
     * @param notices is told in one sentence when the journal cannot be written any more, as when the disk is full, and
     *     when it can again; must be short
     * @throws JournalException if another process holds it, it cannot be written, or it was in use and is not as it was:
     *     missing, damaged or older. A damaged one is kept, and the message says what can be done
     */
    public static Journal open(Path folder, Consumer<String> notices) {
        return open(folder, notices, Disk.real());
    }

    /** As {@link #open(Path, Consumer)}, on a disk that need not be the machine's. */
    public static Journal open(Path folder, Consumer<String> notices, Disk disk) {
        return open(folder, notices, disk, true);
    }

    /** As {@link #open(Path, Consumer, Disk)}; without compaction only to measure what that costs. */
    static Journal open(Path folder, Consumer<String> notices, Disk disk, boolean compacting) {
        try {
            Files.createDirectories(folder);
            return new Journal(
                    JournalStore.open(new JournalFiles(folder), disk),
                    new Writability(folder, disk, notices),
                    compacting);
        } catch (IOException e) {
            throw new JournalException("the journal's folder '" + folder + "' cannot be used: " + e.getMessage(), e);
        }
    }

    /** A journal that forgets everything when it is closed, for tests. */
    public static Journal inMemory() {
        return new Journal(JournalStore.inMemory(), new Writability(null, Disk.real(), notice -> {}), true);
    }

    /**
     * The map of that name, made when it is not there yet. The types have to be the same each time.
     *
     * @throws JournalException if it holds what its type cannot read: the journal is closed and kept as damaged then
     */
    public <K, V> JournalMap<K, V> map(String name, DataType<K> keyType, DataType<V> valueType) {
        try {
            JournalMap<K, V> map = store.map(name, keyType, valueType);
            if (valueType instanceof JsonDataType) {
                map.readAll();
            }
            return map;
        } catch (MVStoreException e) {
            if (!StoreErrors.isDamage(e)) {
                throw e;
            }
            writer.close();
            throw store.setAside("map " + name + " holds what cannot be understood", e);
        }
    }

    /** Drops a map with all its entries; not undone when the transaction fails, so do it last. */
    public void dropMap(JournalTransaction transaction, String name) {
        ((Undo) transaction).checkUsable();
        store.drop(name);
    }

    /** Runs the work in a transaction and returns when it is durable. What the work throws comes back, with nothing written. */
    public <T> T write(Function<JournalTransaction, T> work) {
        if (writer.isCurrentThread()) {
            throw new IllegalStateException("a transaction cannot wait for another one: pass the transaction on");
        }
        try {
            return submit(work).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** As {@link #write}, without waiting: the future completes when the work is durable or has failed. */
    public <T> CompletableFuture<T> submit(Function<JournalTransaction, T> work) {
        return writer.add(new Job<>(work, false));
    }

    /**
     * As {@link #submit}, for what goes on by itself and has nobody to try it again: while the journal cannot be written,
     * the work is kept, and done (again, from the state as it is then) as soon as it can.
     */
    public <T> CompletableFuture<T> submitWhenWritable(Function<JournalTransaction, T> work) {
        return writer.add(new Job<>(work, true));
    }

    /** Why nothing can be written now, in one sentence's part; null when it can. */
    public @Nullable String refusal() {
        return writer.refusal();
    }

    /** How many bytes of the file are alive, about; the rest is used again or given back. */
    long alive() {
        return writer.alive();
    }

    /** Runs reads of several maps against one state, with no transaction half applied. Must not write. */
    public <T> T read(Supplier<T> work) {
        return writer.read(work);
    }

    /** Finishes what the writer has begun, fails what still waits, and closes the file once nobody reads it. */
    @Override
    public void close() {
        writer.close();
        writer.whenNobodyReads(store::close);
    }
}
