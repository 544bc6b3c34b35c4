package dev.serverlesspresso.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A container that runc runs; closing it ends it, and nothing is left but its log. */
public final class Container implements AutoCloseable {
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(60);

    private final String id;
    private final Process process;
    private final Path log;

    private Container(String id, Process process, Path log) {
        this.id = id;
        this.process = process;
        this.log = log;
    }

    /** Whether this machine can run containers: it has runc, and whoever asks is root. */
    public static boolean canRun() {
        try {
            return Command.of("runc", "--version").attempt().code() == 0
                    && Command.of("id", "-u").run().strip().equals("0");
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Starts one.
     *
     * @param folder where its specification and its log are written
     */
    public static Container start(String id, Bundle bundle, Path folder) throws IOException {
        bundle.write(folder);
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder("runc", "run", "--bundle", folder.toString(), id)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .start();
        return new Container(id, process, log);
    }

    /** Runs a program beside it, in the same container, and says whether it succeeded. */
    public boolean execute(List<String> program) throws IOException {
        List<String> words = new ArrayList<>(List.of("runc", "exec", id));
        words.addAll(program);
        return new Command(words).attempt().code() == 0;
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /** What a container has used so far, and has in memory without files that could be read again. */
    public record Usage(Duration processor, long residentBytes) {}

    public Usage usage() throws IOException {
        JsonNode used = JsonMapper.shared()
                .readTree(Command.of("runc", "events", "--stats", id).run())
                .path("data");
        JsonNode memory = used.path("memory").path("raw");
        return new Usage(
                Duration.ofNanos(used.path("cpu").path("usage").path("total").asLong()),
                memory.path(memory.has("rss") ? "rss" : "anon").asLong());
    }

    /** What it has printed. */
    public String log() throws IOException {
        return Files.readString(log);
    }

    /** Waits for its end, and returns its exit code. */
    int await(Duration limit) throws IOException {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException(id + " has not ended within " + limit + "; see " + log);
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Asks it to finish, as ECS does, and ends it where it does not. */
    @Override
    public void close() throws IOException {
        if (process.isAlive()) {
            Command.of("runc", "kill", id, "TERM").attempt();
        }
        try {
            await(ENDS_WITHIN);
        } finally {
            Command.of("runc", "delete", "--force", id).attempt();
        }
    }
}
