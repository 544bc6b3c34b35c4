package dev.serverlesspresso.local.states.run;

import dev.serverlesspresso.local.states.definition.PassState;
import dev.serverlesspresso.local.states.definition.QueryLanguage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Pass: reshapes its input. */
final class PassRunner implements StateRunner<PassState> {
    @Override
    public Move enter(Step step, PassState state) {
        Language language = step.language();
        JsonNode result = result(step, state);
        return step.go(
                language.output(step, state.data(), result),
                language.assign(step, state.data(), state.data().assign(), result),
                state.transition().next());
    }

    private static @Nullable JsonNode result(Step step, PassState state) {
        if (state.language() == QueryLanguage.JSONATA) {
            return null;
        }
        JsonNode literal = state.result();
        return literal != null ? literal : step.language().payload(step, state.data());
    }
}
