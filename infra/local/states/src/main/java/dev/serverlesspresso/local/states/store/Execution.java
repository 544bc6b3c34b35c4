package dev.serverlesspresso.local.states.store;

import org.jspecify.annotations.Nullable;

/** One run of a state machine. Revision is the machine as it was when this began; times are epoch milliseconds. */
public record Execution(
        String arn,
        String machineArn,
        String machineName,
        String name,
        boolean express,
        String revision,
        String input,
        @Nullable String traceHeader,
        long startedAt,
        @Nullable Long deadline,
        Status status,
        long events,
        long transitions,
        @Nullable End end) {
    /** As on AWS, ninety days. */
    private static final long RETENTION_MILLIS = 90L * 24 * 60 * 60 * 1000;

    /** How it ended. */
    public record End(
            long stoppedAt,
            @Nullable String output,
            @Nullable String error,
            @Nullable String cause) {}

    /** When to forget it; null while it runs. */
    public @Nullable Timer retention() {
        return end == null ? null : new Timer(arn, TimerKind.RETENTION, end.stoppedAt() + RETENTION_MILLIS);
    }

    /** The same with other counts of history events and transitions. */
    public Execution counted(long newEvents, long newTransitions) {
        return at(status, newEvents, newTransitions, end);
    }

    /** The same, over. */
    public Execution ended(Status newStatus, End newEnd) {
        return at(newStatus, events, transitions, newEnd);
    }

    private Execution at(Status newStatus, long newEvents, long newTransitions, @Nullable End newEnd) {
        return new Execution(
                arn,
                machineArn,
                machineName,
                name,
                express,
                revision,
                input,
                traceHeader,
                startedAt,
                deadline,
                newStatus,
                newEvents,
                newTransitions,
                newEnd);
    }
}
