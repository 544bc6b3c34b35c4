package dev.serverlesspresso.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import tools.jackson.databind.JsonNode;

/** Watches the buses: what happens to each order and when, how many events of each type, and ended executions. */
final class OrderEvents {
    private static final String STATUS_CHANGE = "Step Functions Execution Status Change";

    private final Map<String, CompletableFuture<Seen>> firsts = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();
    private final LongAdder bytes = new LongAdder();
    private final List<String> ended = new CopyOnWriteArrayList<>();

    /** An event's detail, and when it was seen. */
    record Seen(JsonNode detail, long nanos) {
        int version() {
            return detail.path("version").asInt();
        }
    }

    void record(String bus, JsonNode event) {
        long now = System.nanoTime();
        String type = event.path("detail-type").asString();
        JsonNode detail = event.path("detail");
        if (type.equals(STATUS_CHANGE)) {
            if (!detail.path("status").asString().equals("RUNNING")) {
                ended.add(detail.path("executionArn").asString());
            }
            return;
        }
        counts.computeIfAbsent(type, name -> new LongAdder()).increment();
        bytes.add(event.toString().getBytes(StandardCharsets.UTF_8).length);
        first(detail.path("orderId").asString(""), type).complete(new Seen(detail, now));
    }

    Seen await(String orderId, String type) {
        return Waiting.forResult(type + " of order " + orderId, first(orderId, type));
    }

    private CompletableFuture<Seen> first(String orderId, String type) {
        return firsts.computeIfAbsent(orderId + " " + type, key -> new CompletableFuture<>());
    }

    /** The Standard executions that have ended. */
    List<String> ended() {
        return List.copyOf(ended);
    }

    int endedCount() {
        return ended.size();
    }

    long bytes() {
        return bytes.sum();
    }

    Map<String, Long> counts() {
        Map<String, Long> now = new TreeMap<>();
        counts.forEach((type, count) -> now.put(type, count.sum()));
        return now;
    }
}
