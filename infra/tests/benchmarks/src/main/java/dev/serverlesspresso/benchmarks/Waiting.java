package dev.serverlesspresso.benchmarks;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.awaitility.core.ConditionTimeoutException;

/** Waiting with a limit, so that the benchmark always ends. */
final class Waiting {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Waiting() {}

    static <T> T forResult(String what, CompletableFuture<T> future) {
        try {
            return future.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw tooLong(what);
        } catch (ExecutionException e) {
            throw new IllegalStateException("waited in vain for " + what, e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    static void until(String what, BooleanSupplier condition) {
        Callable<Boolean> met = condition::getAsBoolean;
        try {
            await().pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(PAUSE)
                    .atMost(LIMIT)
                    .until(met);
        } catch (ConditionTimeoutException e) {
            throw tooLong(what);
        }
    }

    /** Time that somebody takes, to look up or to let things settle: there is nothing to wait for. */
    static void pass(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted", e);
    }

    private static IllegalStateException tooLong(String what) {
        return new IllegalStateException("waited " + LIMIT.toSeconds() + " s in vain for " + what);
    }
}
