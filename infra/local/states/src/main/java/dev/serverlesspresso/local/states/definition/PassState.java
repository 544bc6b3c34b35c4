package dev.serverlesspresso.local.states.definition;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Hands its input on, reshaped. */
public record PassState(
        String name,
        QueryLanguage language,
        DataFlow data,
        Transition transition,
        @Nullable JsonNode result) implements State {
    @Override
    public String type() {
        return "Pass";
    }
}
