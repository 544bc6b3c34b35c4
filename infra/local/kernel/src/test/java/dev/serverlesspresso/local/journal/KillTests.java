package dev.serverlesspresso.local.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed in the middle of writing loses nothing that it has acknowledged. */
@Timeout(120)
class KillTests {
    private static final int KILLS = 6;

    @TempDir
    Path folder;

    @Test
    void nothingAcknowledgedIsLostAndTheJournalOpens() throws Exception {
        Random random = new Random(9);
        long acknowledged = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged = writeAndKill(100 + random.nextInt(300));
            try (Journal journal = Journal.open(folder)) {
                Long last = numbers(journal).lastKey();
                assertThat(last).as("after kill %d", kill).isNotNull().isGreaterThanOrEqualTo(acknowledged);
                assertThat(numbers(journal).size()).isEqualTo(last);
            }
        }
        assertThat(acknowledged).isGreaterThan(KILLS * 100);
    }

    /** Returns the last number that the process said was written. */
    private long writeAndKill(int lines) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritingProcess.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long last = 0;
        try (BufferedReader said = process.inputReader()) {
            for (int i = 0; i < lines; i++) {
                last = number(said.readLine(), last);
            }
            process.toHandle().destroyForcibly();
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                last = number(line, last);
            }
        }
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return last;
    }

    /** The last line may be half. */
    private static long number(String line, long before) {
        return line != null && line.matches("\\d+\\.") ? Long.parseLong(line.substring(0, line.length() - 1)) : before;
    }

    private static JournalMap<Long, String> numbers(Journal journal) {
        return journal.map("numbers", LongDataType.INSTANCE, StringDataType.INSTANCE);
    }

    /** Writes numbers until it is killed and says each that is durable, with other writes that make the file compact. */
    static final class WritingProcess {
        private WritingProcess() {}

        @SuppressWarnings("SystemOut")
        public static void main(String[] arguments) {
            try (Journal journal = Journal.open(Path.of(arguments[0]))) {
                JournalMap<Long, String> numbers = numbers(journal);
                JournalMap<Long, String> others = journal.map("others", LongDataType.INSTANCE, StringDataType.INSTANCE);
                Random random = new Random();
                Long last = numbers.lastKey();
                for (long i = last == null ? 1 : last + 1; ; i++) {
                    long number = i;
                    journal.write(transaction -> {
                        others.put(transaction, (long) random.nextInt(500), "y".repeat(random.nextInt(8_000)));
                        return String.valueOf(numbers.put(transaction, number, "x".repeat(random.nextInt(200))));
                    });
                    System.out.println(number + ".");
                }
            }
        }
    }
}
