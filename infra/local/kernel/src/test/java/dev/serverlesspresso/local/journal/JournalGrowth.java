package dev.serverlesspresso.local.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** Prints how large the journal gets under orders, and how long the slowest writes take. See the module's README. */
final class JournalGrowth {
    private JournalGrowth() {}

    /** Arguments: how many orders (1000), and how many of them are remembered (300). */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException {
        int orders = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
        int kept = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 300;
        Path folder = Files.createTempDirectory("journal-growth");
        Path file = folder.resolve("journal.mv.db");
        long[] slowest = new long[orders];
        long begun = System.nanoTime();
        try (Journal journal = Journal.open(folder)) {
            OrdersLoad load = new OrdersLoad(journal, kept, () -> 0);
            for (int i = 0; i < orders; i++) {
                slowest[i] = load.order();
                if ((i + 1) % (orders / 10) == 0) {
                    System.out.printf(
                            Locale.ROOT,
                            "%5d orders  file %6.1f MB  alive %6.1f MB  %5.1f s%n",
                            i + 1,
                            Files.size(file) / 1e6,
                            journal.alive() / 1e6,
                            (System.nanoTime() - begun) / 1e9);
                }
            }
        }
        System.out.printf(Locale.ROOT, "stopped: file %.1f MB%n", Files.size(file) / 1e6);
        print(slowest);
    }

    @SuppressWarnings("SystemOut")
    private static void print(long[] slowest) {
        int orders = slowest.length;
        Arrays.sort(slowest);
        System.out.printf(
                Locale.ROOT,
                "slowest write of an order: median %.1f ms, 99 %% %.1f ms, longest %.1f ms%n",
                slowest[orders / 2] / 1e6,
                slowest[orders * 99 / 100] / 1e6,
                slowest[orders - 1] / 1e6);
    }
}
