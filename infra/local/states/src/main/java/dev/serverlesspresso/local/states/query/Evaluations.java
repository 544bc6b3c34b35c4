package dev.serverlesspresso.local.states.query;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Threads on which expressions are evaluated, for the whole process. Those for short evaluations are never taken by long
 * ones. All have a deep stack, for regular expressions need one.
 */
final class Evaluations {
    private static final int LONG_ONES = 4;
    private static final int SHORT_ONES = 16;
    private static final long STACK = 16L << 20;

    private static final Executor FOR_LONG = threads(
            new ThreadPoolExecutor(LONG_ONES, LONG_ONES, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>()),
            "states-evaluation");
    private static final Executor FOR_SHORT = threads(
            new ThreadPoolExecutor(1, SHORT_ONES, 30, TimeUnit.SECONDS, new SynchronousQueue<>()),
            "states-short-evaluation");

    private Evaluations() {}

    private static Executor threads(ThreadPoolExecutor pool, String name) {
        pool.setThreadFactory(work -> {
            Thread thread = new Thread(null, work, name, STACK);
            thread.setDaemon(true);
            return thread;
        });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /**
     * Runs short work and waits for it.
     *
     * @throws Late if it takes longer than that, even if it should get past all bounds of its own
     */
    static <T> T within(Duration limit, Supplier<T> work) {
        FutureTask<T> running = new FutureTask<>(work::get);
        try {
            FOR_SHORT.execute(running);
            return running.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException | TimeoutException e) {
            running.cancel(true);
            throw new Late();
        } catch (InterruptedException e) {
            running.cancel(true);
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

    /**
     * Runs long work for which nobody waits, a few at the same time. What it throws comes back as it is, and {@link Late}
     * when it takes longer than that, counted from its start.
     */
    static <T> CompletableFuture<T> start(Duration limit, Supplier<T> work) {
        LongWork<T> running = new LongWork<>(limit, work);
        FOR_LONG.execute(running);
        return running.outcome;
    }

    private static final class LongWork<T> extends FutureTask<T> {
        private final Duration limit;
        private final CompletableFuture<T> outcome = new CompletableFuture<>();

        LongWork(Duration limit, Supplier<T> work) {
            super(work::get);
            this.limit = limit;
        }

        @Override
        public void run() {
            CompletableFuture.delayedExecutor(limit.toNanos(), TimeUnit.NANOSECONDS, Runnable::run)
                    .execute(() -> cancel(true));
            super.run();
        }

        @Override
        protected void done() {
            try {
                outcome.complete(get());
            } catch (CancellationException e) {
                outcome.completeExceptionally(new Late());
            } catch (ExecutionException e) {
                outcome.completeExceptionally(Objects.requireNonNull(e.getCause()));
            } catch (InterruptedException e) {
                throw new IllegalStateException("what is done needs no waiting", e);
            }
        }
    }

    /** The limit has passed. */
    static final class Late extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
