package dev.serverlesspresso.qrvalidator.access;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** A simple bound on requests from one address: so many in each minute of the clock. */
public final class AddressBound {

    private static final int SECONDS = 60;

    private final Map<String, Integer> counts = new ConcurrentHashMap<>();
    private final AtomicLong minute = new AtomicLong();
    private final Clock clock;
    private final int perMinute;

    public AddressBound(Clock clock, int perMinute) {
        this.clock = clock;
        this.perMinute = perMinute;
    }

    public boolean exceededBy(String address) {
        long now = clock.instant().getEpochSecond() / SECONDS;
        if (minute.getAndSet(now) != now) {
            counts.clear();
        }
        return counts.merge(address, 1, Integer::sum) > perMinute;
    }

    public long secondsUntilNext() {
        return SECONDS - clock.instant().getEpochSecond() % SECONDS;
    }
}
