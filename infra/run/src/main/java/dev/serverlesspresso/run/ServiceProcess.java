package dev.serverlesspresso.run;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One Spring Boot service as a process of its own. What it prints goes to a log; it ends when this process does. */
final class ServiceProcess {
    private static final Duration READY_WITHIN = Duration.ofMinutes(3);
    /** How long a service may take to finish; what it has not done by then its queues deliver again. */
    static final Duration FINISHES_WITHIN = Duration.ofSeconds(10);
    /** Longer than the service gives itself, so that this is for one that is frozen. */
    private static final Duration STOPS_WITHIN = FINISHES_WITHIN.plusSeconds(2);

    /** What a process needs from the operating system: where Windows and temporary files are, and how names are written. */
    private static final Set<String> OF_THE_SYSTEM =
            Set.of("SystemRoot", "TEMP", "TMP", "TMPDIR", "LANG", "LC_ALL", "LC_CTYPE");

    private final Launch launch;
    private final Process process;
    private final Thread pump;

    private ServiceProcess(Launch launch, Process process, Thread pump) {
        this.launch = launch;
        this.process = process;
        this.pump = pump;
    }

    /**
     * How a service is started.
     *
     * @param command what to execute
     * @param environment all of it, but for what every process needs from the operating system
     * @param readiness where it says that it is ready
     * @param log what it prints goes there
     * @param trouble is told when the log cannot be written
     */
    record Launch(
            String name,
            List<String> command,
            Map<String, String> environment,
            URI readiness,
            Path log,
            Consumer<String> trouble) {
        ServiceProcess start() {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().keySet().retainAll(OF_THE_SYSTEM);
            builder.environment().putAll(environment);
            try {
                Process process = builder.start();
                return new ServiceProcess(this, process, pump(process.getInputStream()));
            } catch (IOException e) {
                throw new RunFailure(name + " cannot be started: " + e.getMessage());
            }
        }

        private Thread pump(InputStream printed) {
            Thread thread = new Thread(
                    () -> {
                        try (printed;
                                RotatingFile file = new RotatingFile(log, RotatingFile.LARGEST, trouble)) {
                            printed.transferTo(file);
                        } catch (IOException e) {
                            trouble.accept("what " + name + " prints cannot be read: " + e.getMessage());
                        }
                    },
                    name + "-log");
            thread.setDaemon(true);
            thread.start();
            return thread;
        }
    }

    /** Waits until the service says that it is ready. */
    void awaitReady(HttpClient http) {
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        while (!isReady(http)) {
            if (!process.isAlive()) {
                throw new RunFailure(launch.name() + " " + ending() + " while it started" + reason());
            }
            if (System.nanoTime() > deadline) {
                throw new RunFailure(
                        launch.name() + " was not ready within " + READY_WITHIN.toSeconds() + " s" + reason());
            }
            pause();
        }
    }

    private boolean isReady(HttpClient http) {
        try {
            HttpRequest request = HttpRequest.newBuilder(launch.readiness())
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private void pause() {
        try {
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static RunFailure interrupted() {
        Thread.currentThread().interrupt();
        return new RunFailure("interrupted while starting");
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    /** How it has ended: by itself, or by a signal, which POSIX systems tell as a code above 128. */
    String ending() {
        int code = process.exitValue();
        return isSignal(code) ? "was ended by signal " + (code - 128) : "ended with exit code " + code;
    }

    private static boolean isSignal(int code) {
        return code > 128 && code < 160;
    }

    /** The last error that it has logged, if it has not been ended from outside, and where to look. */
    String reason() {
        awaitLog();
        Optional<String> error =
                process.isAlive() || !isSignal(process.exitValue()) ? LastError.in(launch.log()) : Optional.empty();
        return error.map(text -> " (" + text + ")").orElse("") + "; see " + launch.log();
    }

    private void awaitLog() {
        if (!process.isAlive()) {
            try {
                pump.join(1_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Asks it to finish, on every operating system, by ending its input; {@link #awaitStopped} follows. */
    void stop() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            process.destroy();
        }
    }

    /** Returns once it has stopped, and ends it if it does not. */
    void awaitStopped() {
        try {
            if (!process.waitFor(STOPS_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                kill();
                process.waitFor(5, TimeUnit.SECONDS);
            }
            pump.join(1_000);
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    /** Ends it at once. */
    void kill() {
        process.destroyForcibly();
    }
}
