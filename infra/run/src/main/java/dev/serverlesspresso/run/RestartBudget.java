package dev.serverlesspresso.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** How often a service is started again: so many times within a time, each after twice the pause of the one before. */
final class RestartBudget {
    private final int most;
    private final Duration within;
    private final Duration firstPause;
    private final Deque<Instant> restarts = new ArrayDeque<>();

    RestartBudget(int most, Duration within, Duration firstPause) {
        this.most = most;
        this.within = within;
        this.firstPause = firstPause;
    }

    static RestartBudget usual() {
        return new RestartBudget(5, Duration.ofMinutes(10), Duration.ofSeconds(1));
    }

    /** Spends one restart and returns how long to wait before it; nothing if all are spent. */
    Optional<Duration> next(Instant now) {
        restarts.removeIf(restart -> !restart.isAfter(now.minus(within)));
        if (restarts.size() >= most) {
            return Optional.empty();
        }
        Duration pause = firstPause.multipliedBy(1L << restarts.size());
        restarts.add(now);
        return Optional.of(pause);
    }

    /** How many restarts are spent. */
    int spent() {
        return restarts.size();
    }

    int most() {
        return most;
    }

    Duration within() {
        return within;
    }
}
