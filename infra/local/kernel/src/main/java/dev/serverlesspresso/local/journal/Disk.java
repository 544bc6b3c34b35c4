package dev.serverlesspresso.local.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The disk below the journal, so that a test can let it run full. */
public interface Disk {
    /** The name by which MVStore opens a file. */
    default String fileName(Path file) {
        return file.toString();
    }

    /** How many bytes can still be written in the folder. */
    long room(Path folder);

    /** How long to wait after a write that failed until the next is tried. */
    default Duration pause() {
        return Duration.ofSeconds(1);
    }

    /** The machine's own. */
    static Disk real() {
        return folder -> {
            try {
                return Files.getFileStore(folder).getUsableSpace();
            } catch (IOException e) {
                return Long.MAX_VALUE; // the write itself will say what is wrong
            }
        };
    }
}
