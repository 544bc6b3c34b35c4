package dev.serverlesspresso.ordermanager.figures;

import java.util.Map;
import java.util.SortedMap;

/** Percentiles of what was only counted in bins; within a bin the waits are taken to lie evenly. */
final class Percentiles {

    private Percentiles() {}

    static long of(SortedMap<Long, Long> countsByEndOfBin, double share) {
        double wanted = share
                * countsByEndOfBin.values().stream().mapToLong(Long::longValue).sum();
        double before = 0;
        for (Map.Entry<Long, Long> bin : countsByEndOfBin.entrySet()) {
            long count = bin.getValue();
            if (before + count >= wanted) {
                long end = bin.getKey();
                long start = Counter.startOfBin(end);
                return Math.round(start + (end - start) * (wanted - before) / count);
            }
            before += count;
        }
        throw new IllegalArgumentException("a percentile of nothing");
    }
}
