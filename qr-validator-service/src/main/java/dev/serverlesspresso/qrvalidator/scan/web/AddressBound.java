package dev.serverlesspresso.qrvalidator.scan.web;

import dev.serverlesspresso.qrvalidator.QrValidatorProperties;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** A simple bound on scans from one address: so many in each minute of the clock. */
@Component
class AddressBound {

    private static final int SECONDS = 60;

    private final Map<String, Integer> counts = new ConcurrentHashMap<>();
    private final AtomicLong minute = new AtomicLong();
    private final Clock clock;
    private final int perMinute;

    AddressBound(Clock clock, QrValidatorProperties properties) {
        this.clock = clock;
        this.perMinute = properties.scans().perAddressAndMinute();
    }

    boolean exceededBy(String address) {
        long now = clock.instant().getEpochSecond() / SECONDS;
        if (minute.getAndSet(now) != now) {
            counts.clear();
        }
        return counts.merge(address, 1, Integer::sum) > perMinute;
    }

    long secondsUntilNext() {
        return SECONDS - clock.instant().getEpochSecond() % SECONDS;
    }
}
