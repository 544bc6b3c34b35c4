package dev.serverlesspresso.publisher.connection;

import dev.serverlesspresso.kit.access.AccessToken;
import dev.serverlesspresso.kit.access.Caller;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** So many connections for one token in each minute of the clock: every one of them costs a session of its own. */
public final class ConnectionLimit {
    private static final int SECONDS = 60;

    private final Map<String, Integer> counts = new HashMap<>();
    private final Clock clock;
    private final int perMinute;
    private long minute;

    public ConnectionLimit(Clock clock, int perMinute) {
        this.clock = clock;
        this.perMinute = perMinute;
    }

    /** Counts one, unless it would be too many. A token is known by what it says: its text could be varied. */
    public synchronized boolean takeOne(Caller caller, AccessToken token) {
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

    public long secondsUntilNext() {
        return SECONDS - clock.instant().getEpochSecond() % SECONDS;
    }
}
