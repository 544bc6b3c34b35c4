package dev.serverlesspresso.qrvalidator.process;

import dev.serverlesspresso.local.time.Scheduler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.Trigger;
import org.springframework.scheduling.support.SimpleTriggerContext;

/** Runs what the service schedules by triggers when the counter's clock gets there, on the thread that moves it. */
final class CounterTasks implements TaskScheduler {

    private final Scheduler counter;

    CounterTasks(Scheduler counter) {
        this.counter = counter;
    }

    @Override
    public Clock getClock() {
        return counter.clock();
    }

    /** Goes on as long as the counter's clock does, so there is nothing to cancel. */
    @Override
    public @Nullable ScheduledFuture<?> schedule(Runnable task, Trigger trigger) {
        runNext(task, trigger);
        return null;
    }

    private void runNext(Runnable task, Trigger trigger) {
        Instant next = trigger.nextExecution(new SimpleTriggerContext(getClock()));
        if (next != null) {
            counter.at(next, () -> {
                task.run();
                runNext(task, trigger);
            });
        }
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, Instant startTime) {
        throw unused();
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, Instant startTime, Duration period) {
        throw unused();
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, Duration period) {
        throw unused();
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, Instant startTime, Duration delay) {
        throw unused();
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, Duration delay) {
        throw unused();
    }

    private static UnsupportedOperationException unused() {
        return new UnsupportedOperationException("the service schedules by triggers only");
    }
}
