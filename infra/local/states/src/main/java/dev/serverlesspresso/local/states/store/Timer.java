package dev.serverlesspresso.local.states.store;

import java.util.Locale;

/** Something to happen at a point in time. The owner is a frame, or for {@code EXECUTION} an execution. */
public record Timer(String owner, TimerKind kind, long when) {
    /** Sorts by time. */
    public String key() {
        return String.format(Locale.ROOT, "%015d|%s|%s", when, owner, kind);
    }

    /** The time that a key stands for. */
    public static long when(String key) {
        return Long.parseLong(key.substring(0, 15));
    }
}
