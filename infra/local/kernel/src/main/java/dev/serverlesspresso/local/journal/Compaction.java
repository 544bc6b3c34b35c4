package dev.serverlesspresso.local.journal;

import java.util.concurrent.TimeUnit;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the file at most three times as large as what is alive in it, in steps that are short enough for those who wait
 * for a write.
 *
 * <p>Each commit appends a chunk with the pages that it changed; a chunk's space is free once none of its pages is alive.
 * A step rewrites the few pages that keep mostly dead chunks, then moves chunks from the end of the file into its holes.
 */
final class Compaction {
    static final int COMMITS_BETWEEN_STEPS = 64;
    private static final long SMALL_ENOUGH = 4L * 1024 * 1024;
    private static final int BYTES_IN_A_STEP = 512 * 1024;

    private final JournalStore journal;
    private int commits;

    Compaction(JournalStore journal) {
        this.journal = journal;
    }

    /** Takes a step if enough was written since the last one, or, when idle, whenever the file is too large. */
    void step(boolean idle) {
        commits++;
        if (idle || commits >= COMMITS_BETWEEN_STEPS) {
            commits = 0;
            if (tooLarge(2)) {
                compactOnce();
            }
        }
    }

    /** Compacts until the file is small, for at most this long. */
    void within(long milliseconds) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        long before = Long.MAX_VALUE;
        while (tooLarge(2) && size() < before && System.nanoTime() - end < 0) {
            before = size();
            journal.store().compactFile((int) Math.max(1, milliseconds / 4));
        }
    }

    private void compactOnce() {
        MVStore store = journal.store();
        store.compact(90, BYTES_IN_A_STEP);
        journal.commit();
        if (file() instanceof RandomAccessStore file && file.getFillRate() < 70) {
            file.compactMoveChunks(70, BYTES_IN_A_STEP, store);
        }
    }

    private boolean tooLarge(int times) {
        return size() > SMALL_ENOUGH && size() > times * alive();
    }

    long size() {
        FileStore<?> file = file();
        return file == null ? 0 : file.size();
    }

    /** How many bytes of the file are pages that are still reachable. */
    long alive() {
        FileStore<?> file = file();
        return file == null ? 0 : file.size() * (file.getFillRate() + 1) / 100 * (file.getChunksFillRate() + 1) / 100;
    }

    private @Nullable FileStore<?> file() {
        return journal.store().getFileStore();
    }
}
