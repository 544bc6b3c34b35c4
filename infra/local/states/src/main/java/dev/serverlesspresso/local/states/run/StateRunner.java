package dev.serverlesspresso.local.states.run;

import dev.serverlesspresso.local.states.definition.State;

/** What the engine does in states of one type. */
interface StateRunner<S extends State> {
    /** The frame has just entered the state. */
    Move enter(Step step, S state);

    /** Something happened that the state may have waited for. */
    default Move resume(Step step, S state, Signal signal) {
        return new Move.Stay();
    }
}
