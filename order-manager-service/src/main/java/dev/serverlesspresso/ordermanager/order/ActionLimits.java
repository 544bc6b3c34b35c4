package dev.serverlesspresso.ordermanager.order;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How often one caller may ask something of one order: some times at once, then at a steady rate. Hands that undo and tap twice never
 * meet the limit. Each instance of the service counts for itself, and forgets the pairs that asked longest ago when there are too many.
 */
@Component
class ActionLimits {

    static final int AT_ONCE = 12;
    static final Duration EVERY = Duration.ofSeconds(2);
    private static final int MOST_PAIRS = 10_000;

    private final Clock clock;
    private final Map<Pair, Instant> fullAgainAt = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Pair, Instant> eldest) {
            return size() > MOST_PAIRS;
        }
    };

    public ActionLimits(Clock clock) {
        this.clock = clock;
    }

    private record Pair(OrderId orderId, String callerId) {}

    /** Empty if the caller may ask now; otherwise how long to wait, and nothing is counted. */
    synchronized Optional<Duration> take(OrderId orderId, String callerId) {
        Pair pair = new Pair(orderId, callerId);
        Instant now = clock.instant();
        Instant known = fullAgainAt.getOrDefault(pair, now);
        Instant next = (known.isBefore(now) ? now : known).plus(EVERY);
        Duration tooMuch = Duration.between(now, next).minus(EVERY.multipliedBy(AT_ONCE));
        if (tooMuch.compareTo(Duration.ZERO) > 0) {
            return Optional.of(tooMuch);
        }
        fullAgainAt.put(pair, next);
        return Optional.empty();
    }
}
