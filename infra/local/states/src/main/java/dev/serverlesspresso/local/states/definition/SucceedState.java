package dev.serverlesspresso.local.states.definition;

/** Ends the execution well. */
public record SucceedState(String name, QueryLanguage language, DataFlow data) implements State {
    @Override
    public String type() {
        return "Succeed";
    }
}
