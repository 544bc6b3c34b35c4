package dev.serverlesspresso.ordermanager.waiting;

import java.time.Instant;

/** Times as the arithmetic of a forecast has them. */
final class Seconds {

    private static final double MILLIS = 1000.0;

    private Seconds() {}

    static double between(Instant from, Instant to) {
        return (to.toEpochMilli() - from.toEpochMilli()) / MILLIS;
    }

    static Instant after(Instant instant, double seconds) {
        return instant.plusMillis(Math.round(seconds * MILLIS));
    }

    static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
