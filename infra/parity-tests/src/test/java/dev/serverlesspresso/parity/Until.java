package dev.serverlesspresso.parity;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for a condition, with a limit. */
public final class Until {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(25);

    private Until() {}

    public static void until(String what, Supplier<Boolean> condition) {
        present(what, () -> condition.get() ? Optional.of(true) : Optional.empty());
    }

    /** Asks until there is an answer. */
    public static <T> T present(String what, Supplier<Optional<T>> question) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            Optional<T> answer = question.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + LIMIT + ": " + what);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
