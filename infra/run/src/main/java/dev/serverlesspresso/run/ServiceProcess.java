package dev.serverlesspresso.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One Spring Boot service as a process of its own. It writes its log itself, which rotates; what else it prints is apart. */
final class ServiceProcess implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofSeconds(90);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(15);

    private final String name;
    private final URI readiness;
    private final Path log;
    private final Process process;

    private ServiceProcess(String name, URI readiness, Path log, Process process) {
        this.name = name;
        this.readiness = readiness;
        this.log = log;
        this.process = process;
    }

    static ServiceProcess start(String name, QuickStart program, int port, Path logs, Map<String, String> environment) {
        Path log = logs.resolve(name + ".log");
        List<String> command = new ArrayList<>();
        command.add(QuickStart.javaExecutable());
        command.addAll(program.arguments());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(logs.resolve(name + ".out").toFile());
        builder.environment().putAll(environment);
        builder.environment().put("LOGGING_FILE_NAME", log.toString());
        builder.environment().put("LOGGING_THRESHOLD_CONSOLE", "off");
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        try {
            Files.createDirectories(logs);
            return new ServiceProcess(
                    name, URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"), log, builder.start());
        } catch (IOException e) {
            throw new RunFailure(name + " cannot be started: " + e.getMessage());
        }
    }

    /** Waits until the service says that it is ready. */
    void awaitReady(HttpClient http) {
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        while (!isReady(http)) {
            if (!process.isAlive()) {
                throw new RunFailure(name + " ended while it started; see " + log);
            }
            if (System.nanoTime() > deadline) {
                throw new RunFailure(name + " was not ready within " + READY_WITHIN.toSeconds() + " s; see " + log);
            }
            pause();
        }
    }

    private boolean isReady(HttpClient http) {
        try {
            HttpRequest request = HttpRequest.newBuilder(readiness)
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

    /** What it has logged so far. */
    Path log() {
        return log;
    }

    /** Asks it to stop, so that {@link #close} of several can overlap. */
    void stop() {
        process.destroy();
    }

    @Override
    public void close() {
        stop();
        try {
            if (!process.waitFor(STOPS_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
