package dev.serverlesspresso.local.server;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for a condition, with a limit. */
final class Until {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private Until() {}

    static void until(String what, Supplier<Boolean> condition) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.get()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + LIMIT + ": " + what);
            }
            LockSupport.parkNanos(5_000_000);
        }
    }
}
