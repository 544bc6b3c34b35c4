package dev.serverlesspresso.local.journal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that applies all writes: in groups, each made durable by one commit, before anyone is told. */
final class Writer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
    private static final int LARGEST_GROUP = 256;
    private static final Duration LONGEST_END = Duration.ofSeconds(5);

    private final JournalStore store;
    private final Writability writability;
    private final Compaction compaction;
    private final boolean compacting;
    private final BlockingQueue<Job<?>> jobs = new LinkedBlockingQueue<>();
    private final List<Job<?>> waiting = new ArrayList<>();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Thread thread;
    private volatile boolean closed;
    private long probes;

    Writer(JournalStore store, Writability writability, boolean compacting) {
        this.store = store;
        this.compacting = compacting;
        this.writability = writability;
        compaction = new Compaction(store);
        thread = new Thread(this::run, "journal-writer");
        thread.setDaemon(true);
        thread.start();
    }

    boolean isCurrentThread() {
        return Thread.currentThread() == thread;
    }

    <T> CompletableFuture<T> add(Job<T> job) {
        jobs.add(job);
        if (closed) {
            failAll(drained());
        }
        return job.result();
    }

    @Nullable
    String refusal() {
        return writability.refusal();
    }

    long alive() {
        return store.alive();
    }

    <T> T read(Supplier<T> work) {
        lock.readLock().lock();
        try {
            return store.reading(work);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Runs what nobody may read meanwhile; who is reading has some seconds to end. */
    void whenNobodyReads(Runnable work) {
        boolean locked = false;
        try {
            locked = lock.writeLock().tryLock(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            work.run();
        } finally {
            if (locked) {
                lock.writeLock().unlock();
            }
        }
    }

    private void run() {
        while (!closed) {
            try {
                if (writability.mayTry()) {
                    tryAgain();
                }
                Job<?> first = jobs.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    writeGroup(first);
                }
                if (compacting && writability.refusal() == null) {
                    compact(first == null);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | Error e) {
                LOG.error("the journal's thread met what it did not expect", e);
            }
        }
    }

    private void writeGroup(Job<?> first) {
        List<Job<?>> group = new ArrayList<>();
        group.add(first);
        jobs.drainTo(group, LARGEST_GROUP - 1);
        String reason = writability.refusal();
        if (reason != null) {
            refuse(group, reason, null);
            return;
        }
        try {
            apply(group);
            store.commit();
        } catch (RuntimeException e) {
            giveUp(e);
            refuse(group, String.valueOf(writability.refusal()), e);
            return;
        }
        group.forEach(Job::tell);
    }

    private void apply(List<Job<?>> group) {
        lock.writeLock().lock();
        try {
            group.forEach(Job::apply);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void compact(boolean idle) {
        try {
            if (idle) {
                compaction.whenIdle();
            } else {
                compaction.afterCommit();
            }
        } catch (RuntimeException e) {
            giveUp(e);
        }
    }

    /** Nothing of what the last commit does not hold is left. */
    private void giveUp(RuntimeException reason) {
        LOG.debug("the journal could not be written", reason);
        writability.failed(reason);
        lock.writeLock().lock();
        try {
            store.reopen();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void refuse(List<Job<?>> group, String reason, @Nullable Throwable cause) {
        for (Job<?> job : group) {
            if (job.waits()) {
                waiting.add(job);
            } else {
                job.fail(JournalException.temporary(reason + ": nothing can be written until that is over", cause));
            }
        }
    }

    private void tryAgain() {
        try {
            store.probe(++probes);
        } catch (RuntimeException e) {
            giveUp(e);
            return;
        }
        writability.succeeded();
        jobs.addAll(waiting);
        waiting.clear();
    }

    private List<Job<?>> drained() {
        List<Job<?>> left = new ArrayList<>();
        jobs.drainTo(left);
        return left;
    }

    private static void failAll(List<Job<?>> left) {
        left.forEach(job -> job.fail(new JournalException("the journal is closed", null)));
    }

    /** Finishes what has begun and fails what still waits. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join(LONGEST_END.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        failAll(drained());
        failAll(List.copyOf(waiting));
    }
}
