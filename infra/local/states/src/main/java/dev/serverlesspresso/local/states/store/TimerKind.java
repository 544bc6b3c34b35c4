package dev.serverlesspresso.local.states.store;

/** What a timer is for. */
public enum TimerKind {
    WAIT,
    RETRY,
    TIMEOUT,
    HEARTBEAT,
    /** The whole execution has taken too long. */
    EXECUTION,
    /** The execution ended so long ago that nobody is told of it any more. */
    RETENTION
}
