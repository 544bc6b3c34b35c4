package dev.serverlesspresso.kit.aws;

import dev.serverlesspresso.kit.problem.Unavailable;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/**
 * How often a write that met a transaction is tried, and how long it waits before each further time: at random ("full
 * jitter"), up to a limit that doubles.
 */
record ConflictRetries(int attempts, Duration first, Duration longest, Pause pause) {

    /** Together 1.8 seconds at most, so that a request is answered while somebody still waits for it. */
    static final ConflictRetries USUAL = new ConflictRetries(
            12,
            Duration.ofMillis(10),
            Duration.ofMillis(250),
            limit -> Thread.sleep(random().nextLong(limit.toMillis() + 1)));

    /** Waits for a random time up to a limit. */
    @FunctionalInterface
    interface Pause {
        void upTo(Duration limit) throws InterruptedException;
    }

    void waitAfter(int attempt) {
        Duration doubled = first.multipliedBy(1L << Math.min(attempt - 1, 16));
        try {
            pause.upTo(doubled.compareTo(longest) > 0 ? longest : doubled);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted before a write was tried again", interrupted);
        }
    }

    private static RandomGenerator random() {
        return ThreadLocalRandom.current();
    }
}
