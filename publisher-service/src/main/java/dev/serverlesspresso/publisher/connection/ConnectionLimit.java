package dev.serverlesspresso.publisher.connection;

import dev.serverlesspresso.kit.access.AccessToken;
import dev.serverlesspresso.kit.access.Caller;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** Limits the connections for one token in each minute of the clock, because each of them costs a session of its own. */
final class ConnectionLimit {

    private static final int SECONDS = 60;

    private final Map<String, Integer> counts = new HashMap<>();
    private final Clock clock;
    private final int perMinute;
    private long minute;

    ConnectionLimit(Clock clock, int perMinute) {
        this.clock = clock;
        this.perMinute = perMinute;
    }

    /** Counts a connection unless it is one too many. A token is known by its claims, because its text could be varied. */
    synchronized boolean takeOne(Caller caller, AccessToken token) {
        long now = clock.instant().getEpochSecond() / SECONDS;
        if (now != minute) {
            minute = now;
            counts.clear();
        }
        String key = caller.getClass().getSimpleName() + ":" + caller.id() + ":" + token.expiresAt();
        int count = counts.getOrDefault(key, 0);
        if (count >= perMinute) {
            return false;
        }
        counts.put(key, count + 1);
        return true;
    }

    long secondsUntilNext() {
        return SECONDS - clock.instant().getEpochSecond() % SECONDS;
    }
}
