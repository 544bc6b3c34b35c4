package dev.serverlesspresso.local.journal;

import java.time.Duration;
import org.h2.mvstore.RandomAccessStore;

/**
 * Keeps the file at most three times as large as what is alive in it, without letting those wait who wait for a write.
 *
 * <p>Each commit writes a chunk with the pages that it changed; a chunk's space is free once none of its pages is alive.
 * While there are writes, a step rewrites the few pages that keep mostly dead chunks, and the next commit, which is made
 * anyway, makes that durable: it writes a little more and forces the disk no more often. Moving chunks from the end of
 * the file into its holes, which gives space back, forces the disk six times; that is for when nobody writes.
 * MVStore can only rewrite pages of maps that are open.
 */
final class Compaction {
    private static final long SMALL_ENOUGH = 4L * 1024 * 1024;
    private static final int BYTES_IN_A_STEP = 512 * 1024;
    private static final int COMMITS_UNTIL_A_LOOK = 8;
    private static final int COMMITS_UNTIL_A_STEP = 64;
    private static final int STEPS_WITHOUT_EFFECT = 20;
    private static final int QUIET = 5;

    private final JournalStore journal;
    private int commits;
    private int idle;
    private int withoutEffect;

    Compaction(JournalStore journal) {
        this.journal = journal;
    }

    /** Takes a step after a commit, if it is time for one. */
    void afterCommit() {
        idle = 0;
        commits++;
        if (commits % COMMITS_UNTIL_A_LOOK != 0) {
            return;
        }
        if (isLargerThan(commits >= COMMITS_UNTIL_A_STEP ? 2 : 2.4)) {
            commits = 0;
            withoutEffect = 0;
            rewrite();
        }
    }

    /** Takes a step while nobody writes, as long as steps have an effect. Called again and again. */
    void whenIdle() {
        idle++;
        if (idle >= QUIET && withoutEffect < STEPS_WITHOUT_EFFECT && isLargerThan(2)) {
            step();
        }
    }

    /** Takes steps before the file is closed, for as long as it may. */
    void atTheEnd(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (withoutEffect < STEPS_WITHOUT_EFFECT && isLargerThan(1.5) && System.nanoTime() - end < 0) {
            step();
        }
    }

    private void step() {
        long before = used();
        rewrite();
        journal.commit();
        if (journal.store().getFileStore() instanceof RandomAccessStore file && file.getFillRate() < 70) {
            file.compactMoveChunks(70, BYTES_IN_A_STEP, journal.store());
        }
        withoutEffect = used() < before ? 0 : withoutEffect + 1;
    }

    private void rewrite() {
        journal.store().compact(90, BYTES_IN_A_STEP);
    }

    private boolean isLargerThan(double timesAlive) {
        long size = journal.size();
        return size > SMALL_ENOUGH && size > timesAlive * journal.alive();
    }

    /** What free space and the size itself have in them. */
    private long used() {
        return journal.size() + journal.size() * journal.store().getFillRate() / 100;
    }
}
