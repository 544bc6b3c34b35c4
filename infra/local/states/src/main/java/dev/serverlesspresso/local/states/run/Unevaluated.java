package dev.serverlesspresso.local.states.run;

import dev.serverlesspresso.local.states.query.Evaluation;

/** A state cannot go on within the transaction, since an expression takes too long for those who wait for its end. */
final class Unevaluated extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Evaluation evaluation;

    Unevaluated(Evaluation evaluation) {
        super("not evaluated yet: " + evaluation.field(), null, false, false);
        this.evaluation = evaluation;
    }

    Evaluation evaluation() {
        return evaluation;
    }
}
