package dev.serverlesspresso.local.states.store;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a frame has waited for and got, but not worked off yet, since an expression of its state is evaluated outside of
 * transactions. Which components there are depends on the kind.
 */
public record Taken(
        Kind kind,
        @Nullable TimerKind timer,
        @Nullable String call,
        @Nullable JsonNode value,
        @Nullable String error,
        @Nullable String cause,
        int status) {

    /** What it was. */
    public enum Kind {
        FIRED,
        ANSWERED,
        REFUSED,
        SUCCEEDED,
        FAILED
    }
}
