package dev.serverlesspresso.local.states.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A whole definition that has passed validation; the states keep their order. */
public record StateMachineDefinition(
        String startAt,
        QueryLanguage queryLanguage,
        @Nullable Long timeoutSeconds,
        Map<String, State> states) {
    public StateMachineDefinition {
        states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
    }

    /** The state of that name, which validation has seen to exist. */
    public State state(String name) {
        State state = states.get(name);
        if (state == null) {
            throw new IllegalArgumentException("no state of that name in the definition: '" + name + "'");
        }
        return state;
    }
}
