package dev.serverlesspresso.deploy.stack;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What CloudFormation knows of stacks. */
public interface Stacks {
    /**
     * A stack that is there.
     *
     * @param id its ARN, by which it can still be asked for after it is gone
     * @param status such as {@code CREATE_COMPLETE}
     * @param changed when it was made or last changed
     */
    record State(String id, String status, Instant changed, Map<String, String> outputs) {
        public State {
            outputs = Map.copyOf(outputs);
        }

        boolean failed() {
            return status.endsWith("_FAILED");
        }

        /** Whether CloudFormation is at work on it. */
        public boolean changing() {
            return status.endsWith("_IN_PROGRESS");
        }
    }

    /** A stack by its name or its id; empty if there is none, or none any more. */
    Optional<State> find(String stack);

    /** The first resource of the last change that failed, and why. */
    Optional<String> failure(String stack);

    void delete(String stack);
}
