package dev.serverlesspresso.local.states.run;

import org.jspecify.annotations.Nullable;

/**
 * A frame that is to go on, and why: no signal means that it is about to enter its state.
 *
 * @param again whether it goes on with what it has taken before, after an evaluation outside of transactions
 */
record Wake(String frame, @Nullable Signal signal, Visit visit, boolean again) {
    static Wake of(String frame, @Nullable Signal signal) {
        return new Wake(frame, signal, new Visit(), false);
    }

    /** The same once more, with all that the visit has found out. */
    Wake repeated() {
        visit.begin();
        return new Wake(frame, signal, visit, true);
    }
}
