package dev.serverlesspresso.workflows.process;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.awaitility.core.ConditionTimeoutException;

/** Waits for a condition, with a limit. */
final class Until {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(1);

    private Until() {}

    /** What was seen instead is asked for only when the limit is over. */
    static void until(BooleanSupplier condition, Supplier<String> otherwise) {
        Callable<Boolean> met = condition::getAsBoolean;
        try {
            await().pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(PAUSE)
                    .atMost(LIMIT)
                    .until(met);
        } catch (ConditionTimeoutException tooLong) {
            throw new AssertionError("not within " + LIMIT + ": " + otherwise.get(), tooLong);
        }
    }
}
