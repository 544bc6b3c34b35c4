package dev.serverlesspresso.parity;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
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
        return await(what)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(PAUSE)
                .atMost(LIMIT)
                .until(question::get, Optional::isPresent)
                .orElseThrow();
    }
}
