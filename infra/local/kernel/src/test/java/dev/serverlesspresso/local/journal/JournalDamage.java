package dev.serverlesspresso.local.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;

/** What a test does to a copy of a journal. */
final class JournalDamage {
    private JournalDamage() {}

    /** A change of the bytes of a journal. */
    interface Change {
        void make(FileChannel file) throws IOException;
    }

    static Path file(Path folder) {
        return folder.resolve("journal.mv.db");
    }

    /** Copies a journal with its mark to a folder that has nothing else then. */
    static void copy(Path original, Path trial) throws IOException {
        if (Files.exists(trial)) {
            try (var left = Files.list(trial)) {
                left.forEach(JournalDamage::delete);
            }
        } else {
            Files.createDirectory(trial);
        }
        for (Path file : List.of(file(original), original.resolve("journal.mark"))) {
            Files.copy(file, trial.resolve(file.getFileName()));
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void change(Path folder, Change change) throws IOException {
        try (FileChannel file = FileChannel.open(file(folder), StandardOpenOption.WRITE)) {
            change.make(file);
        }
    }

    static void garble(FileChannel file, long position, int length, Random random) throws IOException {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        file.write(ByteBuffer.wrap(bytes), position);
    }
}
