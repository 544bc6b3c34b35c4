package dev.serverlesspresso.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** Many callers that begin at the same moment. */
public final class AtOnce {
    private static final int LIMIT_SECONDS = 60;

    private AtOnce() {}

    /** What each of the callers got, in the order of their numbers from 0. */
    public static <T> List<T> callers(int count, IntFunction<T> call)
            throws InterruptedException, ExecutionException, TimeoutException {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        CountDownLatch ready = new CountDownLatch(count);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int number = 0; number < count; number++) {
                int mine = number;
                Callable<T> caller = () -> {
                    ready.countDown();
                    ready.await();
                    return call.apply(mine);
                };
                running.add(threads.submit(caller));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> caller : running) {
                results.add(caller.get(LIMIT_SECONDS, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
