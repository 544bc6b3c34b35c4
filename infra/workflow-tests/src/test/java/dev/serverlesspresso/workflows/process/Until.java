package dev.serverlesspresso.workflows.process;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for a condition, with a limit. */
final class Until {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private Until() {}

    static void until(BooleanSupplier condition, Supplier<String> otherwise) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + LIMIT + ": " + otherwise.get());
            }
            LockSupport.parkNanos(1_000_000);
        }
    }
}
