package dev.serverlesspresso.local.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written over and over, or removed, does not stay in the file. */
class GrowthTests {
    private static final int ORDERS = 250;
    private static final int KEPT = 50;
    private static final long FLOOR = 4L * 1024 * 1024;

    @TempDir
    Path folder;

    @Test
    void fileStaysBelowThreeTimesWhatIsAliveWithoutLongSteps() throws IOException {
        Path file = folder.resolve("journal.mv.db");
        long alive;
        try (Journal journal = Journal.open(folder, notice -> {}, TestDisk.fresh())) {
            OrdersLoad load = new OrdersLoad(journal, KEPT, TestDisk.WRITTEN::get);
            long[] forces = {TestDisk.FORCES.get(), 0};
            load.onWrite(nanos -> {
                long now = TestDisk.FORCES.get();
                forces[1] = Math.max(forces[1], now - forces[0]);
                forces[0] = now;
            });
            for (int i = 0; i < ORDERS; i++) {
                load.order();
                assertThat(Files.size(file)).as("after %d orders", i + 1).isLessThan(FLOOR + 3 * journal.alive());
            }
            assertThat(TestDisk.WRITTEN.get()).as("enough was written to grow").isGreaterThan(20 * journal.alive());
            assertThat(load.mostWritten())
                    .as("bytes written while a transaction may have waited")
                    .isLessThan(2L * 1024 * 1024);
            assertThat(forces[1])
                    .as("how often the disk was forced while a transaction waited")
                    .isLessThanOrEqualTo(2); // once for the commit, once before the end of the file is cut off
            alive = journal.alive();
        }
        assertThat(Files.size(file)).as("after stopping").isLessThan(FLOOR + alive);
    }
}
