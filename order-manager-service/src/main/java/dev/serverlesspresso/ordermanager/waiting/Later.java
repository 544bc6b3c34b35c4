package dev.serverlesspresso.ordermanager.waiting;

import java.time.Duration;

/** Runs a task once when some time has passed. */
@FunctionalInterface
interface Later {
    void run(Runnable task, Duration delay);
}
