package dev.serverlesspresso.local.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A clock that stands still until a test moves it. Work that falls due runs in order of time. */
public final class ManualScheduler implements Scheduler {
    private record Entry(Instant when, long order, Runnable work) {}

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::when).thenComparing(Entry::order));
    private final ExecutorService atOnce = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "manual-scheduler");
        thread.setDaemon(true);
        return thread;
    });
    private final Clock clock = new ManualClock();
    private Instant now;
    private long order;

    public ManualScheduler(Instant start) {
        now = start;
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized Appointment at(Instant when, Runnable work) {
        if (!when.isAfter(now)) {
            var future = atOnce.submit(work);
            return () -> future.cancel(false);
        }
        Entry entry = new Entry(when, order++, work);
        entries.add(entry);
        return () -> forget(entry);
    }

    /** Moves the clock on, stopping at each appointment on the way and running its work on this thread. */
    public void advance(Duration duration) {
        advanceTo(now().plus(duration));
    }

    /** Moves the clock to {@code target}; a time in the past does nothing. */
    public void advanceTo(Instant target) {
        for (Entry due = nextUntil(target); due != null; due = nextUntil(target)) {
            due.work().run();
        }
    }

    private synchronized @Nullable Entry nextUntil(Instant target) {
        Entry first = entries.peek();
        if (first == null || first.when().isAfter(target)) {
            now = target.isAfter(now) ? target : now;
            return null;
        }
        entries.remove(first);
        now = first.when().isAfter(now) ? first.when() : now;
        return first;
    }

    private synchronized void forget(Entry entry) {
        entries.remove(entry);
    }

    @Override
    public void close() {
        atOnce.shutdownNow();
    }

    private final class ManualClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("the manual clock is UTC only");
        }

        @Override
        public Instant instant() {
            return now();
        }
    }
}
