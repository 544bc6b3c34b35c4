package dev.serverlesspresso.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A log of bounded size: a full one moves to {@code name.1.log}, older ones move on, and the oldest goes. Writing never
 * fails, because whoever prints must go on: on a full disk what is printed is lost, which is said once.
 */
final class RotatingFile extends OutputStream {
    static final long LARGEST = 5 * 1024 * 1024;
    static final int FULL_ONES = 3;
    private static final long GOOD_AGAIN_AFTER = 16 * 1024;
    private static final Set<StandardOpenOption> APPEND =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);

    private final Path file;
    private final long largest;
    private final Consumer<String> trouble;
    private @Nullable OutputStream output;
    private long size;
    private boolean failing;
    private long writtenSinceFailure;

    RotatingFile(Path file, long largest, Consumer<String> trouble) {
        this.file = file;
        this.largest = largest;
        this.trouble = trouble;
    }

    @Override
    public void write(int single) {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
        if (length == 0) {
            return;
        }
        try {
            open().write(bytes, from, length);
            size += length;
            boolean atEndOfLine = bytes[from + length - 1] == '\n';
            if ((atEndOfLine && size >= largest) || size >= 2 * largest) {
                close();
                moveFullOnes();
            }
            succeeded(length);
        } catch (IOException e) {
            close();
            failed(e);
        }
    }

    private OutputStream open() throws IOException {
        OutputStream open = output;
        if (open == null) {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                OwnerOnly.createFolder(folder);
            }
            open = OwnerOnly.output(file, APPEND);
            output = open;
            size = Files.size(file);
        }
        return open;
    }

    private void moveFullOnes() throws IOException {
        for (int number = FULL_ONES - 1; number >= 0; number--) {
            Path from = numbered(number);
            if (Files.exists(from)) {
                Files.move(from, numbered(number + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Path numbered(int number) {
        if (number == 0) {
            return file;
        }
        String name = file.getFileName().toString();
        String base = name.endsWith(".log") ? name.substring(0, name.length() - ".log".length()) : name;
        return file.resolveSibling(base + "." + number + ".log");
    }

    private void failed(IOException e) {
        writtenSinceFailure = 0;
        if (!failing) {
            failing = true;
            trouble.accept("'" + file + "' cannot be written: " + Reason.of(e) + "; what is printed meanwhile is lost");
        }
    }

    private void succeeded(int length) {
        writtenSinceFailure += length;
        if (failing && writtenSinceFailure >= GOOD_AGAIN_AFTER) {
            failing = false;
            trouble.accept("'" + file + "' is written again");
        }
    }

    @Override
    public synchronized void close() {
        OutputStream open = output;
        output = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                failed(e);
            }
        }
    }
}
