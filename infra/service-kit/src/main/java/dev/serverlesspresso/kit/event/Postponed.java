package dev.serverlesspresso.kit.event;

import dev.serverlesspresso.kit.problem.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a sweeper could not tell, and when it tries again: later each time, so that what cannot go out never holds up the others. What
 * only did not go out now waits a minute at most, what was refused for what it is an hour.
 */
public final class Postponed<K> {

    private static final Duration FIRST = Duration.ofSeconds(20);
    private static final Duration LONGEST_IF_AWAY = Duration.ofMinutes(1);
    private static final Duration LONGEST_IF_REFUSED = Duration.ofHours(1);
    private static final int MOST = 1_000;

    private final Map<K, Delay> delays = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Delay> eldest) {
            return size() > MOST;
        }
    };

    private record Delay(Duration length, Instant until) {}

    /** Those whose time has not come. */
    public synchronized Set<K> waiting(Instant now) {
        return delays.entrySet().stream()
                .filter(entry -> entry.getValue().until().isAfter(now))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Puts it off, and tells for how long. */
    public synchronized Duration failed(K key, RuntimeException why, Instant now) {
        Duration longest = why instanceof Unavailable ? LONGEST_IF_AWAY : LONGEST_IF_REFUSED;
        Delay before = delays.get(key);
        Duration doubled = before == null ? FIRST : before.length().multipliedBy(2);
        Duration length = doubled.compareTo(longest) > 0 ? longest : doubled;
        delays.put(key, new Delay(length, now.plus(length)));
        return length;
    }

    public synchronized void done(K key) {
        delays.remove(key);
    }
}
