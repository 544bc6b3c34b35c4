package dev.serverlesspresso.ordermanager.waiting;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The baristas at work, and since when those without a drink have been free; never nobody. */
record Baristas(Map<String, Instant> freeSince, Set<String> busy) {

    private static final Duration SEEN_WITHIN = Duration.ofMinutes(15);
    private static final Duration LONGEST_IDLE = Duration.ofMinutes(2);
    private static final String SOMEBODY = "";

    /** Who completed a drink lately or makes one now; somebody free who lets an order wait for two minutes is not at work. */
    static Baristas of(List<WaitingOrder> line, Pace pace, Instant now) {
        Set<String> busy = new HashSet<>();
        for (WaitingOrder order : line) {
            if (order.making() != null) {
                busy.add(order.making().barista());
            }
        }
        Map<String, Instant> free = new HashMap<>();
        pace.completed().stream()
                .filter(drink -> drink.endedAt().isAfter(now.minus(SEEN_WITHIN)))
                .filter(drink -> !busy.contains(drink.barista()))
                .forEach(drink -> free.put(drink.barista(), drink.endedAt()));
        Optional<Instant> waiting = line.stream()
                .filter(order -> order.making() == null)
                .map(WaitingOrder::queuedAt)
                .min(Instant::compareTo);
        waiting.ifPresent(
                since -> free.values().removeIf(end -> Seconds.later(end, since).isBefore(now.minus(LONGEST_IDLE))));
        if (free.isEmpty() && busy.isEmpty()) {
            free.put(SOMEBODY, Instant.EPOCH);
        }
        return new Baristas(free, busy);
    }

    /** All of them, in alphabetical order. */
    List<String> names() {
        return Stream.concat(freeSince.keySet().stream(), busy.stream())
                .sorted()
                .toList();
    }
}
