package dev.serverlesspresso.local.journal;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the journal can be written now. Each change is said once. */
final class Writability {
    private static final Logger LOG = LoggerFactory.getLogger(Writability.class);

    /** What stays free, so that a commit that has begun does not meet the end of the disk. */
    private static final long RESERVE = 8L * 1024 * 1024;

    private final @Nullable Path folder;
    private final Disk disk;
    private final Consumer<String> notices;
    private @Nullable String refusal;
    private long tryAgainAt;

    /** {@code folder}: null when nothing is written to any disk. */
    Writability(@Nullable Path folder, Disk disk, Consumer<String> notices) {
        this.folder = folder;
        this.disk = disk;
        this.notices = notices;
    }

    /** Why nothing may be written now; null when it may. */
    @Nullable
    String refusal() {
        if (refusal == null && folder != null && disk.room(folder) < RESERVE) {
            refuse("the disk of '" + folder + "' is full (less than 8 MB are free)");
        }
        return refusal;
    }

    /** Says that a write has failed. */
    synchronized void failed(Throwable reason) {
        boolean full = StoreErrors.isFull(reason);
        refuse(
                full
                        ? "the disk of '" + folder + "' is full"
                        : "the journal in '" + folder + "' cannot be written (" + StoreErrors.text(reason) + ")");
    }

    private void refuse(String reason) {
        tryAgainAt = System.nanoTime() + disk.pause().toNanos();
        if (refusal == null) {
            refusal = reason;
            say(reason + ": the local AWS refuses writes until it can be written again");
        }
    }

    /** Whether it is time to see if a write succeeds now. */
    synchronized boolean mayTry() {
        return refusal != null
                && System.nanoTime() - tryAgainAt >= 0
                && (folder == null || disk.room(folder) >= 2 * RESERVE);
    }

    /** Says that a write has succeeded. */
    synchronized void succeeded() {
        if (refusal != null) {
            refusal = null;
            say("the journal in '" + folder + "' can be written again: the local AWS goes on");
        }
    }

    private void say(String notice) {
        LOG.warn("{}", notice);
        try {
            notices.accept(notice);
        } catch (RuntimeException e) {
            LOG.error("a notice could not be passed on", e);
        }
    }
}
