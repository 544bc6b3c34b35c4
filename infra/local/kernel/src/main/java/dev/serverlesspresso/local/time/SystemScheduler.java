package dev.serverlesspresso.local.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The machine's own clock; work runs in order of time on one daemon thread and should hand over what takes long.
 *
 * <p>The wall clock may jump, as when the machine has slept or its time is set. The thread therefore never waits long
 * without looking at it again.
 */
public final class SystemScheduler implements Scheduler {
    private static final Logger LOG = LoggerFactory.getLogger(SystemScheduler.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    private record Entry(Instant when, long order, Runnable work) {}

    private final Clock clock;
    private final Duration lookAgain;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::when).thenComparing(Entry::order));
    private final Thread thread;
    private long order;
    private boolean closed;

    public SystemScheduler() {
        this(Clock.systemUTC(), LOOK_AGAIN);
    }

    SystemScheduler(Clock clock, Duration lookAgain) {
        this.clock = clock;
        this.lookAgain = lookAgain;
        thread = new Thread(this::runAll, "local-aws-scheduler");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public Appointment at(Instant when, Runnable work) {
        lock.lock();
        try {
            Entry entry = new Entry(when, order++, work);
            if (!closed) {
                entries.add(entry);
                changed.signal();
            }
            return () -> forget(entry);
        } finally {
            lock.unlock();
        }
    }

    private void forget(Entry entry) {
        lock.lock();
        try {
            entries.remove(entry);
        } finally {
            lock.unlock();
        }
    }

    private void runAll() {
        try {
            for (Entry due = next(); due != null; due = next()) {
                run(due.work());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until something is due; null once the scheduler is closed. */
    private @Nullable Entry next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!closed) {
                Entry first = entries.peek();
                Duration wait = first == null ? lookAgain : Duration.between(clock.instant(), first.when());
                if (first != null && (wait.isZero() || wait.isNegative())) {
                    entries.remove(first);
                    return first;
                }
                long nanos = wait.compareTo(lookAgain) < 0 ? wait.toNanos() : lookAgain.toNanos();
                var unused = changed.await(nanos, TimeUnit.NANOSECONDS);
            }
            return null;
        } finally {
            lock.unlock();
        }
    }

    private static void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            LOG.error("scheduled work failed", e);
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            entries.clear();
            changed.signal();
        } finally {
            lock.unlock();
        }
        thread.interrupt();
    }
}
