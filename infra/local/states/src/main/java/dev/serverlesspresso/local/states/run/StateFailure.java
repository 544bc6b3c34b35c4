package dev.serverlesspresso.local.states.run;

import org.jspecify.annotations.Nullable;

/** A state has failed; a Retry or a Catch may still turn it to the good. */
final class StateFailure extends RuntimeException {
    static final String RUNTIME = "States.Runtime";
    static final String TIMEOUT = "States.Timeout";
    static final String DATA_LIMIT = "States.DataLimitExceeded";

    private static final long serialVersionUID = 1L;

    private final String error;
    private final @Nullable String cause;
    private final @Nullable String location;
    private final boolean heartbeat;

    private StateFailure(String error, @Nullable String cause, @Nullable String location, boolean heartbeat) {
        super(error + ": " + cause, null, false, false);
        this.error = error;
        this.cause = cause;
        this.location = location;
        this.heartbeat = heartbeat;
    }

    static StateFailure of(String error, @Nullable String cause) {
        return new StateFailure(error, cause, null, false);
    }

    /** An expression of a field could not be evaluated. */
    static StateFailure evaluation(String error, String cause, String location) {
        return new StateFailure(error, cause, location, false);
    }

    static StateFailure timeout(boolean heartbeat) {
        return new StateFailure(TIMEOUT, null, null, heartbeat);
    }

    String error() {
        return error;
    }

    @Nullable
    String cause() {
        return cause;
    }

    /** The field whose JSONata failed, null for any other failure. */
    @Nullable
    String location() {
        return location;
    }

    /** Whether an ErrorEquals entry stands for this error. */
    boolean matches(String name) {
        if (error.equals(RUNTIME)) {
            return false;
        }
        return switch (name) {
            case "States.ALL" -> !error.equals(DATA_LIMIT);
            case "States.TaskFailed" -> !error.equals(TIMEOUT) && !error.equals(DATA_LIMIT);
            case "States.HeartbeatTimeout" -> heartbeat;
            default -> error.equals(name);
        };
    }
}
