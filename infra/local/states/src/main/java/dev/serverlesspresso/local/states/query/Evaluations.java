package dev.serverlesspresso.local.states.query;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Threads on which expressions are evaluated, a few for the whole process. Whoever asks, the journal's only writer above
 * all, waits no longer than a limit, even if an evaluation should get past all bounds of its own. They have a deep stack,
 * for regular expressions need one.
 */
final class Evaluations {
    private static final int THREADS = 4;
    private static final long STACK = 16L << 20;
    private static final ThreadPoolExecutor POOL = pool();

    private Evaluations() {}

    private static ThreadPoolExecutor pool() {
        var pool = new ThreadPoolExecutor(THREADS, THREADS, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            Thread thread = new Thread(null, work, "states-evaluation", STACK);
            thread.setDaemon(true);
            return thread;
        });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** Runs the work there and waits for it; fails with {@link Late} when it takes longer than that. */
    static <T> T within(Duration limit, Supplier<T> work) {
        Future<T> future = POOL.submit(work::get);
        try {
            return future.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            future.cancel(true);
            throw new Late();
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw new Late();
        } catch (ExecutionException e) {
            throw cause(e);
        }
    }

    private static RuntimeException cause(ExecutionException failure) {
        if (failure.getCause() instanceof Error error) {
            throw error;
        }
        return failure.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failure);
    }

    /** The limit has passed. */
    static final class Late extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
