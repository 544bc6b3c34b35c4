package dev.serverlesspresso.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** How many requests of one kind ended how, and how long they took. */
final class Outcomes {
    static final String HEADER =
            "| at once | what | outcomes | p50 ms | p95 ms | max ms | CPU ms each |\n|---:|---|---|---:|---:|---:|---:|";

    private static final Set<String> SERVED = Set.of("101", "200", "202");

    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<Duration> times = new ArrayList<>();
    private final Duration processorTimeBefore = processorTime();

    /** The status, with the problem's code; an error without a problem is called bare. */
    static String of(int status, String body) {
        if (status < 400) {
            return String.valueOf(status);
        }
        try {
            String code = JsonMapper.shared().readTree(body).path("code").asString("");
            return status + (code.isEmpty() ? " bare" : " " + code);
        } catch (JacksonException e) {
            return status + " bare";
        }
    }

    synchronized void add(String outcome, Duration took) {
        counts.merge(outcome, 1, Integer::sum);
        times.add(took);
    }

    /** What this process, with the phones, and the services that it started have used together. */
    private static Duration processorTime() {
        ProcessHandle here = ProcessHandle.current();
        return Stream.concat(Stream.of(here), here.descendants())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** What has no place in a crowd of that size: refusals if it is to be served, and answers without a problem always. */
    synchronized List<String> faults(boolean isToBeServed) {
        return counts.keySet().stream()
                .filter(outcome -> outcome.endsWith(" bare")
                        || outcome.startsWith("failed: ")
                        || (isToBeServed && !SERVED.contains(outcome)))
                .toList();
    }

    /** To be asked once when all have ended: processor time counts until then. */
    synchronized String row(int atOnce, String what) {
        Duration used = processorTime().minus(processorTimeBefore);
        String all = counts.entrySet().stream()
                .map(entry -> entry.getKey() + " × " + entry.getValue())
                .collect(Collectors.joining(", "));
        return "| %d | %s | %s | %d | %d | %d | %d |"
                .formatted(
                        atOnce,
                        what,
                        all,
                        Latencies.percentile(times, 50).toMillis(),
                        Latencies.percentile(times, 95).toMillis(),
                        Latencies.percentile(times, 100).toMillis(),
                        used.toMillis() / atOnce);
    }
}
