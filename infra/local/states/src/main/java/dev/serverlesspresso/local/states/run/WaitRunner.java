package dev.serverlesspresso.local.states.run;

import dev.serverlesspresso.local.states.definition.Timestamps;
import dev.serverlesspresso.local.states.definition.WaitState;
import dev.serverlesspresso.local.states.store.Frame.Phase;
import dev.serverlesspresso.local.states.store.TimerKind;
import java.time.Instant;

/** Wait: a timer, then on. */
final class WaitRunner implements StateRunner<WaitState> {
    @Override
    public Move enter(Step step, WaitState state) {
        long until = until(step, state);
        if (until <= step.now()) {
            return leave(step, state);
        }
        step.phase(Phase.WAITING);
        step.timer(TimerKind.WAIT, until);
        return new Move.Stay();
    }

    @Override
    public Move resume(Step step, WaitState state, Signal signal) {
        return signal.equals(new Signal.Fired(TimerKind.WAIT)) ? leave(step, state) : new Move.Stay();
    }

    /** As on AWS, a point in time counts up to its second, and what is beyond that is cut off. */
    private static long until(Step step, WaitState state) {
        Values values = new Values(step, state.data());
        if (!state.timestamp()) {
            return step.now() + 1000 * values.seconds(state.until(), 0);
        }
        String text = values.text(state.until());
        Instant instant = Timestamps.parse(text)
                .orElseThrow(() -> StateFailure.of(
                        StateFailure.RUNTIME,
                        step.during("The Timestamp parameter does not reference a valid ISO-8601 extended offset"
                                + " date-time format string: " + text)));
        return 1000 * instant.getEpochSecond();
    }

    private static Move leave(Step step, WaitState state) {
        Language language = step.language();
        return step.go(
                language.output(step, state.data(), null),
                language.assign(step, state.data(), state.data().assign(), null),
                state.transition().next());
    }
}
