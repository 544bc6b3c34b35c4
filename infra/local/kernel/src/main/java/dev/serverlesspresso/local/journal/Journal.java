package dev.serverlesspresso.local.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.DataType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All durable state of the local AWS in one file. One thread applies all writes, one after the other; whatever has
 * queued up in the meantime is made durable by one commit, and only then is anyone told.
 */
public final class Journal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final String FILE = "journal.mv.db";
    private static final int LARGEST_GROUP = 256;
    private static final long COMPACT_EVERY_COMMITS = 5_000;

    private final MVStore store;
    private final boolean durable;
    private final BlockingQueue<Job<?>> jobs = new LinkedBlockingQueue<>();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Thread writer;
    private volatile boolean closed;
    private long commits;

    private Journal(MVStore store, boolean durable) {
        this.store = store;
        this.durable = durable;
        store.setVersionsToKeep(0);
        if (durable) {
            store.setRetentionTime(0);
            store.setReuseSpace(true);
        }
        writer = new Thread(this::write, "journal-writer");
        writer.setDaemon(true);
        writer.start();
    }

    /**
     * Opens or creates the journal in a folder.
     *
     * @throws JournalException if another process holds it, or the file is damaged or cannot be written
     */
    public static Journal open(Path folder) {
        try {
            Files.createDirectories(folder);
            return new Journal(
                    new MVStore.Builder()
                            .fileName(folder.resolve(FILE).toString())
                            .autoCommitDisabled()
                            .open(),
                    true);
        } catch (MVStoreException e) {
            throw new JournalException(reason(folder, e), e);
        } catch (IOException e) {
            throw new JournalException("the journal's folder '" + folder + "' cannot be made: " + e.getMessage(), e);
        }
    }

    private static String reason(Path folder, MVStoreException e) {
        return e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED
                ? "the journal in '" + folder + "' is in use by another process"
                : "the journal in '" + folder + "' is damaged or cannot be read: move the folder away to begin anew";
    }

    /** A journal that forgets everything when it is closed, for tests. */
    public static Journal inMemory() {
        return new Journal(new MVStore.Builder().autoCommitDisabled().open(), false);
    }

    /** The map of that name, made when it is not there yet. The types have to be the same each time. */
    public <K, V> JournalMap<K, V> map(String name, DataType<K> keyType, DataType<V> valueType) {
        return new JournalMap<>(
                store.openMap(name, new MVMap.Builder<K, V>().keyType(keyType).valueType(valueType)));
    }

    /** Drops a map with all its entries; not undone when the transaction fails, so do it last. */
    public void dropMap(Transaction transaction, String name) {
        ((Undo) transaction).checkUsable();
        store.removeMap(name);
    }

    /** Runs the work in a transaction and returns when it is durable. What the work throws comes back, with nothing written. */
    public <T> T write(Function<Transaction, T> work) {
        if (Thread.currentThread() == writer) {
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
    public <T> CompletableFuture<T> submit(Function<Transaction, T> work) {
        Job<T> job = new Job<>(work, new CompletableFuture<>());
        jobs.add(job);
        if (closed) {
            failWaiting();
        }
        return job.result;
    }

    /** Runs reads of several maps against one state, with no transaction half applied. Must not write. */
    public <T> T read(Supplier<T> work) {
        lock.readLock().lock();
        try {
            return work.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    private void write() {
        while (!closed) {
            try {
                Job<?> first = jobs.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    writeGroup(first);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void writeGroup(Job<?> first) {
        List<Job<?>> group = new ArrayList<>();
        group.add(first);
        jobs.drainTo(group, LARGEST_GROUP - 1);
        lock.writeLock().lock();
        try {
            group.forEach(Job::apply);
        } finally {
            lock.writeLock().unlock();
        }
        try {
            commit();
        } catch (RuntimeException e) {
            LOG.error("the journal cannot be written", e);
            group.forEach(job -> job.result.completeExceptionally(
                    new JournalException("the journal cannot be written: " + e.getMessage(), e)));
            return;
        }
        group.forEach(Job::tell);
    }

    private void commit() {
        store.commit();
        if (durable) {
            store.sync();
            commits++;
            if (commits % COMPACT_EVERY_COMMITS == 0) {
                store.compact(50, 4 * 1024 * 1024);
            }
        }
    }

    private void failWaiting() {
        List<Job<?>> left = new ArrayList<>();
        jobs.drainTo(left);
        left.forEach(job -> job.result.completeExceptionally(new JournalException("the journal is closed", null)));
    }

    /** Finishes what the writer has begun, fails what still waits, and closes the file. */
    @Override
    public void close() {
        closed = true;
        try {
            writer.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        failWaiting();
        store.close();
    }

    private static final class Job<T> {
        private final Function<Transaction, T> work;
        private final CompletableFuture<T> result;
        private Runnable told = () -> {};

        Job(Function<Transaction, T> work, CompletableFuture<T> result) {
            this.work = work;
            this.result = result;
        }

        void apply() {
            Undo undo = new Undo();
            try {
                T value = undo.attempt(() -> work.apply(undo));
                List<Runnable> actions = undo.close();
                told = () -> {
                    actions.forEach(Job::runSafely);
                    result.complete(value);
                };
            } catch (RuntimeException | Error e) {
                undo.close();
                told = () -> result.completeExceptionally(e);
            }
        }

        void tell() {
            told.run();
        }

        private static void runSafely(Runnable action) {
            try {
                action.run();
            } catch (RuntimeException e) {
                LOG.error("an action after a commit failed", e);
            }
        }
    }
}
