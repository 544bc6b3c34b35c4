package dev.serverlesspresso.local.states.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes where the first matching rule points, else to the default. */
public record ChoiceState(
        String name,
        QueryLanguage language,
        DataFlow data,
        List<ChoiceRule> rules,
        @Nullable String defaultState) implements State {
    public ChoiceState {
        rules = List.copyOf(rules);
    }

    @Override
    public String type() {
        return "Choice";
    }
}
