package dev.serverlesspresso.local.states.run;

import dev.serverlesspresso.local.states.definition.SucceedState;
import java.util.Map;

/** Succeed: the end. */
final class SucceedRunner implements StateRunner<SucceedState> {
    @Override
    public Move enter(Step step, SucceedState state) {
        return step.go(step.language().output(step, state.data(), null), Map.of(), null);
    }
}
