package dev.serverlesspresso.ordermanager.figures;

import java.time.Duration;
import java.time.Instant;

/** One thing that is counted: its kind, and of what, empty where there is only one of the kind. */
public record Counter(Kind kind, String of) {

    private static final long QUARTER_HOUR = Duration.ofMinutes(15).toSeconds();
    private static final long STEP = 30;
    private static final long FINE_UP_TO = Duration.ofMinutes(30).toSeconds();
    private static final long COARSE_STEP = Duration.ofMinutes(10).toSeconds();

    /** Stands in no id of a menu. */
    static final String OPTION_SEPARATOR = "=";

    /** What is counted; a quarter of an hour is the instant of its start, so that it can be shown in every time zone. */
    public enum Kind {
        COMPLETED,
        CANCELLED,
        EXPIRED,
        NOT_CHOSEN,
        REJECTED,
        QUEUED_IN,
        COMPLETED_IN,
        DRINK,
        WAIT,
        COLLECTED,
        COLLECTED_WITHIN,
        REASON,
        OPTION,
        BARISTA
    }

    static Counter of(Kind kind) {
        return new Counter(kind, "");
    }

    static Counter in(Kind kind, Instant instant) {
        return new Counter(kind, Long.toString(Math.floorDiv(instant.getEpochSecond(), QUARTER_HOUR)));
    }

    static Counter drink(String id) {
        return new Counter(Kind.DRINK, id);
    }

    static Counter reason(String reason) {
        return new Counter(Kind.REASON, reason);
    }

    /** A value that was chosen or taken as usual, of whatever drink. */
    static Counter option(String option, String value) {
        return new Counter(Kind.OPTION, option + OPTION_SEPARATOR + value);
    }

    static Counter barista(String firstName) {
        return new Counter(Kind.BARISTA, firstName);
    }

    /** By the longest wait that belongs to it, in half minutes up to half an hour, from there in tens of minutes. */
    static Counter wait(Duration wait) {
        return within(Kind.WAIT, wait);
    }

    /** How long a ready drink waited to be collected, in the same bins. */
    static Counter collectedWithin(Duration wait) {
        return within(Kind.COLLECTED_WITHIN, wait);
    }

    private static Counter within(Kind kind, Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        long step = seconds <= FINE_UP_TO ? STEP : COARSE_STEP;
        return new Counter(kind, Long.toString((seconds + step - 1) / step * step));
    }

    /** The bin of waits after the one that ends there. */
    static long nextBin(long upToSeconds) {
        return upToSeconds + (upToSeconds < FINE_UP_TO ? STEP : COARSE_STEP);
    }

    /** Where the bin of waits that ends there begins. */
    static long startOfBin(long upToSeconds) {
        return upToSeconds - (upToSeconds <= FINE_UP_TO ? STEP : COARSE_STEP);
    }

    static Instant startOfQuarter(long quarter) {
        return Instant.ofEpochSecond(quarter * QUARTER_HOUR);
    }
}
