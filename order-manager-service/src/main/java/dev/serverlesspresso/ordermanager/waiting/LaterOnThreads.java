package dev.serverlesspresso.ordermanager.waiting;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** On a few threads of its own, so that no sweep waits for a forecast. What has not begun when the service stops is not done. */
@Component
class LaterOnThreads implements Later, AutoCloseable {

    private static final int THREADS = 4;

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "gathered-moves");
        thread.setDaemon(true);
        return thread;
    });

    @Override
    public void run(Runnable task, Duration delay) {
        ScheduledFuture<?> unused = threads.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
