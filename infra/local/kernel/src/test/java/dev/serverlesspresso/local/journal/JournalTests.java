package dev.serverlesspresso.local.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.h2.mvstore.type.StringDataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTests {
    @TempDir
    Path folder;

    @Test
    void whatWasWrittenIsThereAfterReopening() {
        try (Journal journal = Journal.open(folder)) {
            JournalMap<String, String> map = strings(journal);
            journal.write(transaction -> map.put(transaction, "a", "1"));
        }
        try (Journal journal = Journal.open(folder)) {
            assertThat(strings(journal).get("a")).isEqualTo("1");
        }
    }

    @Test
    void closingWaitsForWhoIsReading() throws Exception {
        Journal journal = Journal.open(folder);
        JournalMap<String, String> map = strings(journal);
        journal.write(transaction -> map.put(transaction, "a", "1"));
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<String> read = CompletableFuture.supplyAsync(() -> journal.read(() -> {
            reading.countDown();
            await(goOn);
            return map.get("a");
        }));
        await(reading);
        Thread closing = new Thread(journal::close, "closing");
        closing.start();
        while (closing.isAlive() && !isAtALock(closing)) {
            Thread.onSpinWait();
        }
        assertThat(closing.isAlive()).as("closed while somebody reads").isTrue();
        goOn.countDown();
        assertThat(read.get(10, TimeUnit.SECONDS)).isEqualTo("1");
        closing.join(10_000);
        assertThat(closing.isAlive()).isFalse();
    }

    private static boolean isAtALock(Thread thread) {
        return Stream.of(thread.getStackTrace())
                .anyMatch(frame -> frame.getMethodName().equals("tryLock"));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void failedWorkLeavesNothingBehind() {
        try (Journal journal = Journal.inMemory()) {
            JournalMap<String, String> map = strings(journal);
            journal.write(transaction -> map.put(transaction, "kept", "before"));

            assertThatThrownBy(() -> journal.write(transaction -> {
                        map.put(transaction, "kept", "after");
                        map.put(transaction, "new", "x");
                        map.remove(transaction, "kept");
                        throw new IllegalArgumentException("no");
                    }))
                    .isInstanceOf(IllegalArgumentException.class);

            assertThat(map.get("kept")).isEqualTo("before");
            assertThat(map.containsKey("new")).isFalse();
        }
    }

    @Test
    void failedAttemptUndoesOnlyItself() {
        try (Journal journal = Journal.inMemory()) {
            JournalMap<String, String> map = strings(journal);
            List<String> told = new ArrayList<>();
            journal.write(transaction -> {
                map.put(transaction, "outer", "1");
                transaction.afterCommit(() -> told.add("outer"));
                try {
                    transaction.attempt(() -> {
                        map.put(transaction, "inner", "1");
                        transaction.afterCommit(() -> told.add("inner"));
                        throw new IllegalStateException("no");
                    });
                } catch (IllegalStateException expected) {
                    map.put(transaction, "caught", "1");
                }
                return true;
            });

            assertThat(map.containsKey("outer")).isTrue();
            assertThat(map.containsKey("caught")).isTrue();
            assertThat(map.containsKey("inner")).isFalse();
            assertThat(told).containsExactly("outer");
        }
    }

    @Test
    void transactionCannotBeUsedAfterItsCall() {
        try (Journal journal = Journal.inMemory()) {
            JournalMap<String, String> map = strings(journal);
            JournalTransaction stale = journal.write(transaction -> transaction);

            assertThatThrownBy(() -> map.put(stale, "a", "1")).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void closedJournalRefusesWork() {
        Journal journal = Journal.inMemory();
        JournalMap<String, String> map = strings(journal);
        journal.close();

        assertThatThrownBy(() -> journal.write(transaction -> map.put(transaction, "a", "1")))
                .isInstanceOf(JournalException.class)
                .hasMessage("the journal is closed");
    }

    @Test
    void folderInUseIsNamed() {
        try (Journal first = Journal.open(folder)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> Journal.open(folder))
                    .isInstanceOf(JournalException.class)
                    .hasMessage("the journal in '" + folder + "' is in use by another process");
        }
    }

    private static JournalMap<String, String> strings(Journal journal) {
        return journal.map("strings", StringDataType.INSTANCE, StringDataType.INSTANCE);
    }
}
