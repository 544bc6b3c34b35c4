package dev.serverlesspresso.benchmarks;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** How long each kind of step took. */
final class Latencies {
    private final Map<String, List<Duration>> steps = new ConcurrentHashMap<>();

    void add(String step, Duration took) {
        steps.computeIfAbsent(step, name -> new CopyOnWriteArrayList<>()).add(took);
    }

    /** The smallest time that so many percent did not exceed. */
    static Duration percentile(List<Duration> times, int percent) {
        if (times.isEmpty()) {
            throw new IllegalArgumentException("there is no percentile of no times");
        }
        List<Duration> sorted = times.stream().sorted().toList();
        int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
        return sorted.get(Math.max(0, rank - 1));
    }

    String table(List<String> names) {
        StringBuilder text = new StringBuilder("| step | p50 ms | p95 ms |\n|---|---:|---:|\n");
        Map<String, List<Duration>> inOrder = new LinkedHashMap<>();
        names.forEach(name -> inOrder.put(name, steps.getOrDefault(name, List.of())));
        inOrder.forEach((name, times) -> text.append("| ")
                .append(name)
                .append(" | ")
                .append(percentile(times, 50).toMillis())
                .append(" | ")
                .append(percentile(times, 95).toMillis())
                .append(" |\n"));
        return text.toString();
    }
}
