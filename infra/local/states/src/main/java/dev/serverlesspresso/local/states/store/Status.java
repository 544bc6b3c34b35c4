package dev.serverlesspresso.local.states.store;

/** Where an execution stands. */
public enum Status {
    RUNNING,
    SUCCEEDED,
    FAILED,
    TIMED_OUT,
    ABORTED
}
