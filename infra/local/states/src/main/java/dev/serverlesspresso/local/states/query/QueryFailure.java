package dev.serverlesspresso.local.states.query;

/** A query that could not be answered, with the error name that a Catch or a Retry of the state may match. */
public final class QueryFailure extends RuntimeException {

    private final String error;
    private final String cause;

    QueryFailure(String error, String cause) {
        super(error + ": " + cause);
        this.error = error;
        this.cause = cause;
    }

    static QueryFailure evaluation(String cause) {
        return new QueryFailure("States.QueryEvaluationError", cause);
    }

    static QueryFailure runtime(String cause) {
        return new QueryFailure("States.Runtime", cause);
    }

    static QueryFailure intrinsic(String cause) {
        return new QueryFailure("States.IntrinsicFailure", cause);
    }

    static QueryFailure resultPath(String cause) {
        return new QueryFailure("States.ResultPathMatchFailure", cause);
    }

    public String error() {
        return error;
    }

    public String cause() {
        return cause;
    }
}
