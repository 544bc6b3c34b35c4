package dev.serverlesspresso.local.states.run;

import dev.serverlesspresso.local.states.definition.FailState;
import dev.serverlesspresso.local.states.definition.Quantity;
import org.jspecify.annotations.Nullable;

/** Fail: the other end. */
final class FailRunner implements StateRunner<FailState> {
    @Override
    public Move enter(Step step, FailState state) {
        Values values = new Values(step, state.data());
        return new Move.Abort(text(values, state.error()), text(values, state.cause()));
    }

    private static @Nullable String text(Values values, @Nullable Quantity words) {
        return words == null ? null : values.text(words);
    }
}
