package dev.serverlesspresso.local.states.definition;

import org.jspecify.annotations.Nullable;

/** Something that is wrong with a definition: AWS's code, what it is, and where; null if it is the whole definition. */
public record Problem(String code, String message, @Nullable String location) {
    static final String SCHEMA = "SCHEMA_VALIDATION_FAILED";
    static final String TARGET = "MISSING_TRANSITION_TARGET";
    static final String NO_END = "MISSING_END_STATE";

    @Override
    public String toString() {
        return code + ": " + message + " at " + location;
    }
}
