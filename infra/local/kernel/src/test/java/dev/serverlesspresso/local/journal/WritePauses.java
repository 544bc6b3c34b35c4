package dev.serverlesspresso.local.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Prints how long writes take under orders, with compaction and without it, so that what the machine's disk takes anyway
 * is told apart from what compaction adds. See the module's README.
 */
final class WritePauses {
    /** One write as its caller saw it. */
    private record Write(long nanos, long forcedNanos, long forces) {}

    private final int orders;
    private final int kept;

    private WritePauses(int orders, int kept) {
        this.orders = orders;
        this.kept = kept;
    }

    /**
     * Arguments: how many rounds (3), how many orders in each (600), how many of them are remembered (300), and how many
     * milliseconds the disk takes at least each time it is forced (0).
     */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException {
        int rounds = argument(arguments, 0, 3);
        WritePauses pauses = new WritePauses(argument(arguments, 1, 600), argument(arguments, 2, 300));
        pauses.round(true); // warms the machine up
        TimedDisk.leastNanos = 1_000_000L * argument(arguments, 3, 0);
        System.out.println("compaction  writes    p50     p99   p99.9      max  of which forced   over 100 ms  file");
        for (int round = 0; round < rounds; round++) {
            System.out.println(pauses.round(false));
            System.out.println(pauses.round(true));
        }
    }

    private static int argument(String[] arguments, int index, int otherwise) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
    }

    private String round(boolean compacting) throws IOException {
        Path folder = Files.createTempDirectory("journal-pauses");
        try (Journal journal = Journal.open(folder, notice -> {}, TimedDisk.fresh(), compacting)) {
            List<Write> writes = writes(journal);
            return line(compacting, writes, Files.size(folder.resolve("journal.mv.db")));
        } finally {
            delete(folder);
        }
    }

    private List<Write> writes(Journal journal) {
        List<Write> writes = new ArrayList<>();
        long[] before = new long[2];
        OrdersLoad load = new OrdersLoad(journal, kept, () -> 0);
        load.onWrite(nanos -> {
            long forced = TimedDisk.FORCED_NANOS.get();
            long forces = TimedDisk.FORCES.get();
            writes.add(new Write(nanos, forced - before[0], forces - before[1]));
            before[0] = forced;
            before[1] = forces;
        });
        for (int i = 0; i < orders; i++) {
            load.order();
        }
        writes.remove(0); // bears the opening
        return writes;
    }

    private static String line(boolean compacting, List<Write> writes, long size) {
        writes.sort(Comparator.comparingLong(Write::nanos));
        Write longest = writes.get(writes.size() - 1);
        return String.format(
                Locale.ROOT,
                "%-10s  %6d %6.2f %7.2f %7.2f %8.2f  %7.2f in %3d %12d  %.1f MB",
                compacting ? "on" : "off",
                writes.size(),
                millis(writes, 0.5),
                millis(writes, 0.99),
                millis(writes, 0.999),
                longest.nanos() / 1e6,
                longest.forcedNanos() / 1e6,
                longest.forces(),
                writes.stream().filter(write -> write.nanos() > 100_000_000).count(),
                size / 1e6);
    }

    private static double millis(List<Write> sorted, double share) {
        return sorted.get((int) (share * (sorted.size() - 1))).nanos() / 1e6;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
