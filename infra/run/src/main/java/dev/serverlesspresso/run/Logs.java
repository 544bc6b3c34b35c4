package dev.serverlesspresso.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** The logs of this run, and beside them those of the five runs before, {@code earlier-1} being the last. */
record Logs(Path folder) {
    static final int EARLIER_RUNS = 5;

    static Logs in(Path data) {
        return new Logs(data.resolve("logs"));
    }

    Path of(String name) {
        return folder.resolve(name + ".log");
    }

    /** Moves what the last run has left out of the way of this one. */
    void begin() {
        try {
            OwnerOnly.createFolder(folder);
            List<Path> left = logs();
            if (left.isEmpty()) {
                return;
            }
            delete(earlier(EARLIER_RUNS));
            for (int run = EARLIER_RUNS - 1; run > 0; run--) {
                if (Files.exists(earlier(run))) {
                    Files.move(earlier(run), earlier(run + 1));
                }
            }
            OwnerOnly.createFolder(earlier(1));
            for (Path log : left) {
                Files.move(log, earlier(1).resolve(log.getFileName()));
            }
        } catch (IOException e) {
            throw new RunFailure("the logs of the last run cannot be moved aside in '" + folder + "': " + Reason.of(e));
        }
    }

    private List<Path> logs() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private Path earlier(int run) {
        return folder.resolve("earlier-" + run);
    }

    private static void delete(Path run) throws IOException {
        if (Files.exists(run)) {
            try (var files = Files.walk(run)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
