package dev.serverlesspresso.local.states.definition;

/** Something that is wrong with a definition: AWS's code, what it is, and the JSON pointer to where it is. */
public record Problem(String code, String message, String location) {
    static final String SCHEMA = "SCHEMA_VALIDATION_FAILED";
    static final String TARGET = "MISSING_TRANSITION_TARGET";

    @Override
    public String toString() {
        return code + ": " + message + " at " + location;
    }
}
