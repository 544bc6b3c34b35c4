package dev.serverlesspresso.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Lets one run at a time use a data folder. The lock goes with the process that holds it, however it ends; the file says
 * which processes belong to the run, so that the next one can wait for those that are still ending.
 */
final class RunLock implements AutoCloseable {
    static final String FILE = "run.lock";
    /** Beyond what is written, as a locked part of a file cannot be read on every system. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    /** A system knows locks of processes only, not of parts of one. */
    private static final Set<Path> TAKEN_HERE = ConcurrentHashMap.newKeySet();

    private static final String STOPPING = "stopping";

    private final Path file;
    private final FileChannel channel;
    private final List<RunProcess> services = new ArrayList<>();
    private boolean stopping;

    private RunLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the folder, after waiting for a run that is already stopping and for services that one has left.
     *
     * @throws RunFailure if another run uses it and does not stop within the time
     */
    static RunLock take(Path folder, Duration patience, Consumer<String> say) {
        Path file = folder.resolve(FILE).toAbsolutePath().normalize();
        if (!TAKEN_HERE.add(file)) {
            throw inUse(folder, "this process");
        }
        try {
            return takeFrom(folder, file, patience, say);
        } catch (RuntimeException e) {
            TAKEN_HERE.remove(file);
            throw e;
        }
    }

    private static RunLock takeFrom(Path folder, Path file, Duration patience, Consumer<String> say) {
        try {
            FileChannel channel = OwnerOnly.open(
                    file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
            try {
                awaitLock(folder, channel, patience, say);
                LeftServices.end(read(channel), patience, say);
                RunLock lock = new RunLock(file, channel);
                lock.write();
                return lock;
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new RunFailure("'" + file + "' cannot be used: " + Reason.of(e));
        }
    }

    private static void awaitLock(Path folder, FileChannel channel, Duration patience, Consumer<String> say)
            throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        boolean told = false;
        while (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
            List<String> lines = read(channel);
            String holder = lines.isEmpty() ? "another process" : "process " + RunProcess.pid(lines.get(0));
            if (!lines.contains(STOPPING)) {
                throw inUse(folder, holder);
            }
            if (System.nanoTime() > deadline) {
                throw inUse(folder, holder + ", which is not coming to its end");
            }
            if (!told) {
                say.accept("waiting for the last run (" + holder + ") to stop");
                told = true;
            }
            pause();
        }
    }

    private static RunFailure inUse(Path folder, String holder) {
        return new RunFailure("the data folder '" + folder + "' is in use by " + holder
                + ": stop that run first, or name another folder with -Dserverlesspresso.data");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunFailure("interrupted while waiting for the last run to stop");
        }
    }

    /** Reads through this channel, as closing another one of the same file would give the lock back. */
    private static List<String> read(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(channel.size(), 64 * 1024));
        channel.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    /** Remembers a service, for the next run should this one leave it behind. */
    synchronized void add(String name, ProcessHandle process) {
        services.removeIf(known -> known.name().equals(name));
        services.add(RunProcess.of(name, process));
        writeIfPossible();
    }

    /** Says that the folder is about to be given back. */
    synchronized void stopping() {
        stopping = true;
        writeIfPossible();
    }

    private void writeIfPossible() {
        try {
            write();
        } catch (IOException e) {
            // The lock itself holds; the next run then only waits less.
        }
    }

    private void write() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(RunProcess.of("run", ProcessHandle.current()).line());
        services.forEach(service -> lines.add(service.line()));
        if (stopping) {
            lines.add(STOPPING);
        }
        byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(bytes), 0);
    }

    /** Gives the folder back; nothing of this run is left in it. */
    @Override
    public synchronized void close() {
        try (channel) {
            if (channel.isOpen()) {
                channel.truncate(0);
            }
        } catch (IOException e) {
            throw new RunFailure("'" + file + "' cannot be given back: " + Reason.of(e));
        } finally {
            TAKEN_HERE.remove(file);
        }
    }
}
