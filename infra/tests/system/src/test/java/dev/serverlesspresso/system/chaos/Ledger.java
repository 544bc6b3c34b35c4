package dev.serverlesspresso.system.chaos;

import dev.serverlesspresso.system.Answer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;

/** What people were told: how often each answer came, which promises were made, and answers that nobody should get. */
final class Ledger {
    private static final int INTERNAL = 500;

    private final Map<String, LongAdder> answers = new ConcurrentSkipListMap<>();
    private final Set<String> scans = ConcurrentHashMap.newKeySet();
    private final Set<String> requests = ConcurrentHashMap.newKeySet();
    private final List<String> wrong = new CopyOnWriteArrayList<>();

    /** Counts an answer; the promise in it, an order's id or a request's, is kept. */
    void answered(Answer answer) {
        answers.computeIfAbsent(String.valueOf(answer.status()), status -> new LongAdder())
                .increment();
        if (answer.status() == INTERNAL || isBare(answer)) {
            wrong.add("%s %s answered %d %s"
                    .formatted(
                            answer.response().request().method(),
                            answer.response().uri().getPath(),
                            answer.status(),
                            answer.response().body()));
        }
        if (answer.status() == 202) {
            keep(scans, answer, "orderId");
            keep(requests, answer, "requestId");
        }
    }

    private static boolean isBare(Answer answer) {
        return answer.status() >= 400 && answer.body().path("code").asString("").isEmpty();
    }

    private static void keep(Set<String> promises, Answer answer, String name) {
        String id = answer.body().path(name).asString("");
        if (!id.isEmpty()) {
            promises.add(id);
        }
    }

    void unanswered() {
        answers.computeIfAbsent("none", status -> new LongAdder()).increment();
    }

    void sawTooMany(String what) {
        wrong.add(what);
    }

    Map<String, Long> answers() {
        Map<String, Long> now = new TreeMap<>();
        answers.forEach((status, count) -> now.put(status, count.sum()));
        return now;
    }

    Set<String> scans() {
        return Set.copyOf(scans);
    }

    Set<String> requests() {
        return Set.copyOf(requests);
    }

    List<String> wrong() {
        return List.copyOf(wrong);
    }
}
