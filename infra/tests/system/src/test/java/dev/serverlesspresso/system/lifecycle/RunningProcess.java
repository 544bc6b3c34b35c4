package dev.serverlesspresso.system.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.run.Ports;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A {@link SystemMain} that is running: what it says, and the processes of its services. */
public final class RunningProcess implements AutoCloseable {
    private final Path data;
    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private RunningProcess(Path data, Process process) {
        this.data = data;
        this.process = process;
        Thread reader = new Thread(this::readLines, "system-output");
        reader.setDaemon(true);
        reader.start();
    }

    static RunningProcess start(Path data) throws IOException {
        return start(data, Ports.free());
    }

    public static RunningProcess start(Path data, Ports ports) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dorg.springframework.boot.logging.LoggingSystem=none",
                "-Dserverlesspresso.data=" + data.getParent(),
                "-classpath",
                System.getProperty("java.class.path"),
                SystemMain.class.getName(),
                data.toString(),
                System.getProperty("serverlesspresso.checkout"),
                System.getProperty("serverlesspresso.version"),
                SystemMain.text(ports));
        return new RunningProcess(
                data, new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    private void readLines() {
        try (BufferedReader output = process.inputReader()) {
            output.lines().forEach(line -> {
                System.out.println("system process: " + line);
                lines.add(line);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI awaitReady() throws InterruptedException {
        return URI.create(awaitLine(SystemMain.READY, 240).substring(SystemMain.READY.length()));
    }

    /** The next line that contains the text; those before it are passed over. */
    public String awaitLine(String part, int seconds) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        @Nullable String line = "";
        while (line != null && !line.contains(part)) {
            line = lines.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
        assertThat(line).as("a line with '%s' within %d s", part, seconds).isNotNull();
        return line == null ? "" : line;
    }

    /** The processes of its services, by name. */
    Map<String, ProcessHandle> services() throws IOException {
        return Files.readAllLines(data.resolve("run.lock")).stream()
                .map(line -> line.split(" "))
                .filter(parts -> parts[0].endsWith("-service"))
                .collect(Collectors.toMap(parts -> parts[0], parts -> ProcessHandle.of(Long.parseLong(parts[1]))
                        .orElseThrow()));
    }

    public ProcessHandle service(String name) throws IOException {
        return Objects.requireNonNull(services().get(name), name);
    }

    /** The process that starts the services and holds the local AWS. */
    public ProcessHandle launcher() {
        return process.toHandle();
    }

    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Lets it stop in order and returns its exit code. */
    public int stop(int seconds) throws IOException, InterruptedException {
        process.getOutputStream().close();
        assertThat(process.waitFor(seconds, TimeUnit.SECONDS)).as("stopped").isTrue();
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
