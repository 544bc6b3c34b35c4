package dev.serverlesspresso.local.server;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.function.Supplier;

/** Waits for a condition, with a limit. */
final class Until {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(5);

    private Until() {}

    static void until(String what, Supplier<Boolean> condition) {
        await(what)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(PAUSE)
                .atMost(LIMIT)
                .until(condition::get);
    }
}
