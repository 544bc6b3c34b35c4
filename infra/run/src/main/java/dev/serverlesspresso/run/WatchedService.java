package dev.serverlesspresso.run;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A service that is started again when its process ends. When that does not help it stays down, which is said, and the
 * rest of the system goes on without it.
 */
final class WatchedService {
    private final ServiceProcess.Launch launch;
    private final RestartBudget budget;
    private final Clock clock;
    private final Consumer<String> say;
    private final Consumer<ProcessHandle> started;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private ServiceProcess process;

    /**
     * Starts the service for the first time.
     *
     * @param say is told what becomes of the service
     * @param started is told each process of it
     */
    WatchedService(
            ServiceProcess.Launch launch,
            RestartBudget budget,
            Clock clock,
            Consumer<String> say,
            Consumer<ProcessHandle> started) {
        this.launch = launch;
        this.budget = budget;
        this.clock = clock;
        this.say = say;
        this.started = started;
        this.process = launch.start();
        started.accept(process.handle());
    }

    Path log() {
        return launch.log();
    }

    /** Waits until it is ready for the first time, and watches it from then on. */
    void awaitReady(HttpClient http) {
        current().awaitReady(http);
        Thread watch = new Thread(() -> watch(http), launch.name() + "-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private synchronized ServiceProcess current() {
        return process;
    }

    private void watch(HttpClient http) {
        try {
            boolean goesOn = true;
            while (goesOn) {
                current().awaitEnd();
                goesOn = stopping.getCount() > 0 && startAgain(http);
            }
        } catch (RunFailure e) {
            say.accept(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean startAgain(HttpClient http) throws InterruptedException {
        String ending = launch.name() + " " + current().ending();
        Optional<Duration> pause = budget.next(clock.instant());
        if (pause.isEmpty()) {
            say.accept(ending + current().reason() + ". It was started again " + budget.most() + " times within "
                    + budget.within().toMinutes() + " minutes and stays down; everything else goes on."
                    + " Press Ctrl-C and start again once it is mended.");
            return false;
        }
        say.accept(ending + current().reason() + "; starting it again (" + budget.spent() + " of " + budget.most()
                + ") in " + pause.get().toMillis() / 1000.0 + " s");
        if (stopping.await(pause.get().toMillis(), TimeUnit.MILLISECONDS)) {
            return false;
        }
        return replace() && report(http);
    }

    private synchronized boolean replace() {
        if (stopping.getCount() == 0) {
            return false;
        }
        process = launch.start();
        started.accept(process.handle());
        return true;
    }

    private boolean report(HttpClient http) {
        ServiceProcess again = current();
        try {
            again.awaitReady(http);
            say.accept(launch.name() + " is ready again");
        } catch (RunFailure e) {
            if (again.isAlive() && stopping.getCount() > 0) {
                say.accept(e.getMessage());
                again.kill();
            }
        }
        return true;
    }

    /** Asks it to finish, so that several can do so at the same time; it is not started again. */
    synchronized void stop() {
        stopping.countDown();
        process.stop();
    }

    void awaitStopped() {
        current().awaitStopped();
    }

    /** Ends it at once. */
    synchronized void kill() {
        stopping.countDown();
        process.kill();
    }
}
