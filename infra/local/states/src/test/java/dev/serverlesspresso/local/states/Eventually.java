package dev.serverlesspresso.local.states;

import java.util.function.BooleanSupplier;

/** Waits for what another thread brings about. */
final class Eventually {
    private static final long LIMIT_NANOS = 10_000_000_000L;

    private Eventually() {}

    static void until(BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > LIMIT_NANOS) {
                throw new AssertionError("not within ten seconds");
            }
            Thread.onSpinWait();
        }
    }
}
