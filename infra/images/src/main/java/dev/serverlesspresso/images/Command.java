package dev.serverlesspresso.images;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A program of this machine, run to its end. */
record Command(List<String> words) {
    static Command of(String... words) {
        return new Command(List.of(words));
    }

    /** What became of it. */
    record Outcome(int code, String printed) {}

    /**
     * Returns what it printed.
     *
     * @throws IOException if it fails, with what it printed
     */
    String run() throws IOException {
        Outcome outcome = attempt();
        if (outcome.code() != 0) {
            throw new IOException(
                    String.join(" ", words) + " ended with exit code " + outcome.code() + ": " + outcome.printed());
        }
        return outcome.printed();
    }

    Outcome attempt() throws IOException {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        try {
            process.getOutputStream().close();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), printed);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
