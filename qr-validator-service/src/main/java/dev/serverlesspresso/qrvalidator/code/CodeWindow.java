package dev.serverlesspresso.qrvalidator.code;

import java.time.Duration;
import java.time.Instant;

/** The stretch of time that one code is shown for, aligned to the clock. */
public record CodeWindow(Instant start, Duration length) {

    public CodeWindow {
        if (length.toSeconds() < 1) {
            throw new IllegalArgumentException("code window must be at least one second: " + length);
        }
    }

    /** The window that an instant falls into. */
    public static CodeWindow at(Instant instant, Duration length) {
        long seconds = length.toSeconds();
        return starting(Math.floorDiv(instant.getEpochSecond(), seconds) * seconds, length);
    }

    public static CodeWindow starting(long epochSecond, Duration length) {
        return new CodeWindow(Instant.ofEpochSecond(epochSecond), length);
    }

    public Instant end() {
        return start.plus(length);
    }

    public long startSecond() {
        return start.getEpochSecond();
    }

    /** Good from the start until the grace after the end, both included. */
    boolean isGoodAt(Instant instant, Duration grace) {
        return !instant.isBefore(start) && !instant.isAfter(end().plus(grace));
    }
}
