package dev.serverlesspresso.local.states.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** When and how often a failed attempt is made again. */
public record Retrier(
        List<String> errorEquals,
        long intervalSeconds,
        int maxAttempts,
        double backoffRate,
        @Nullable Long maxDelaySeconds,
        boolean fullJitter) {
    public Retrier {
        errorEquals = List.copyOf(errorEquals);
    }

    /** The longest wait before the attempt that follows {@code earlier} retries, in milliseconds. */
    public long delayMillis(int earlier) {
        double seconds = intervalSeconds * Math.pow(backoffRate, earlier);
        double limit = maxDelaySeconds == null ? 31_622_400 : maxDelaySeconds;
        return Math.round(Math.min(seconds, limit) * 1000);
    }
}
