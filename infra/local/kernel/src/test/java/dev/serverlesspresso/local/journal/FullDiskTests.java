package dev.serverlesspresso.local.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.h2.mvstore.type.StringDataType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** While nothing can be written, writes are refused and what was committed can be read; then it goes on by itself. */
@Timeout(30)
class FullDiskTests {
    private static final String FULL = "No space left on device";

    @TempDir
    Path folder;

    private final BlockingQueue<String> notices = new LinkedBlockingQueue<>();
    private TestDisk disk;
    private Journal journal;
    private JournalMap<String, String> map;

    @BeforeEach
    void open() {
        disk = TestDisk.fresh();
        journal = Journal.open(folder, notices::add, disk);
        map = journal.map("strings", StringDataType.INSTANCE, StringDataType.INSTANCE);
        put("before", "1");
    }

    @AfterEach
    void close() {
        TestDisk.fresh();
        journal.close();
    }

    @Test
    void writeThatFailsIsRefusedAndLeavesNothing() {
        TestDisk.failure = FULL;

        assertRefused("refused", "the disk of '" + folder + "' is full");
        assertThat(map.get("refused")).isNull();
        assertThat(map.get("before")).isEqualTo("1");
        assertThat(journal.refusal()).isEqualTo("the disk of '" + folder + "' is full");
    }

    @Test
    void goesOnByItselfAndSaysBothOnce() throws Exception {
        TestDisk.failure = FULL;
        assertRefused("one", "is full");
        assertRefused("two", "is full");
        assertThat(next()).startsWith("the disk of '" + folder + "' is full");

        TestDisk.failure = "";
        assertThat(next()).isEqualTo("the journal in '" + folder + "' can be written again: the local AWS goes on");

        put("after", "2");
        assertThat(notices).isEmpty();
        assertThat(journal.refusal()).isNull();
        reopen();
        assertThat(map.get("before")).isEqualTo("1");
        assertThat(map.get("after")).isEqualTo("2");
        assertThat(map.containsKey("one")).isFalse();
    }

    @Test
    void anotherFailureOfTheDiskIsSaidAsItIs() throws Exception {
        TestDisk.failure = "Input/output error";

        assertRefused("one", "the journal in '" + folder + "' cannot be written (Input/output error)");
        assertThat(next()).contains("Input/output error");
    }

    @Test
    void refusesBeforeTheLastBytesAreGone() throws Exception {
        TestDisk.room = 8 * 1024 * 1024 - 1;
        assertRefused("one", "is full (less than 8 MB are free)");
        assertThat(next()).contains("is full");

        TestDisk.room = 16 * 1024 * 1024;
        assertThat(next()).contains("can be written again");
        put("after", "2");
    }

    @Test
    void workThatWaitsIsDoneWhenThereIsRoom() throws Exception {
        TestDisk.failure = FULL;
        CompletableFuture<String> waits =
                journal.submitWhenWritable(transaction -> String.valueOf(map.put(transaction, "waits", "done")));
        assertThat(next()).contains("is full");
        assertThat(waits).isNotDone();

        TestDisk.failure = "";
        assertThat(waits.get(20, TimeUnit.SECONDS)).isEqualTo("null");
        assertThat(map.get("waits")).isEqualTo("done");
    }

    @Test
    void workThatWaitsFailsWhenTheJournalIsClosed() throws Exception {
        TestDisk.failure = FULL;
        CompletableFuture<String> waits = journal.submitWhenWritable(transaction -> "done");
        CompletableFuture<String> writes =
                journal.submitWhenWritable(transaction -> String.valueOf(map.put(transaction, "waits", "done")));
        assertThat(next()).contains("is full");
        TestDisk.room = 0;
        TestDisk.failure = "";

        journal.close();

        assertThat(waits.isDone()).isTrue();
        assertThat(writes)
                .isCompletedExceptionally()
                .failsWithin(1, TimeUnit.SECONDS)
                .withThrowableOfType(Exception.class)
                .withMessageContaining("the journal is closed");
        reopen();
    }

    @Test
    void opensOnAFullDisk() {
        TestDisk.failure = FULL;
        journal.close();
        journal = Journal.open(folder, notices::add, disk);
        map = journal.map("strings", StringDataType.INSTANCE, StringDataType.INSTANCE);

        assertThat(map.get("before")).isEqualTo("1");
    }

    private void assertRefused(String key, String reason) {
        assertThatThrownBy(() -> put(key, "x"))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining(reason)
                .asInstanceOf(InstanceOfAssertFactories.type(JournalException.class))
                .matches(JournalException::isTemporary);
    }

    private void put(String key, String value) {
        journal.write(transaction -> String.valueOf(map.put(transaction, key, value)));
    }

    private String next() throws InterruptedException {
        return String.valueOf(notices.poll(20, TimeUnit.SECONDS));
    }

    private void reopen() {
        journal.close();
        journal = Journal.open(folder, notices::add, disk);
        map = journal.map("strings", StringDataType.INSTANCE, StringDataType.INSTANCE);
    }
}
