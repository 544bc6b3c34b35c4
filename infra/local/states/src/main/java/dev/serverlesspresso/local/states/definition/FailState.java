package dev.serverlesspresso.local.states.definition;

import org.jspecify.annotations.Nullable;

/** Ends the execution with an error of the author's choice. */
public record FailState(
        String name,
        QueryLanguage language,
        DataFlow data,
        @Nullable Quantity error,
        @Nullable Quantity cause) implements State {
    @Override
    public String type() {
        return "Fail";
    }
}
