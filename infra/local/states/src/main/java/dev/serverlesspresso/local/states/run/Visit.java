package dev.serverlesspresso.local.states.run;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.aws.Ids;
import dev.serverlesspresso.local.states.query.Evaluation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What must be the same when a state's work is begun again because one of its expressions was evaluated outside of the
 * transaction: when it was entered, the ids that it drew, what was refused, and what expressions came to.
 */
final class Visit {
    private final Map<Evaluation, Outcome> outcomes = new HashMap<>();
    private final List<UUID> ids = new ArrayList<>();
    private int drawn;
    private @Nullable Long entered;
    private @Nullable AwsError refusal;
    private boolean apart;

    private record Outcome(
            @Nullable JsonNode value, @Nullable RuntimeException failure) {}

    /** Back to the beginning. */
    void begin() {
        drawn = 0;
    }

    /** The next id: the same at the same place each time. */
    UUID uuid(Ids source) {
        if (drawn == ids.size()) {
            ids.add(source.uuid());
        }
        return ids.get(drawn++);
    }

    /** When the state was entered, if that has been before now. */
    long entered(long now) {
        if (entered == null) {
            entered = now;
        }
        return entered;
    }

    /** How the service refused the call, which has done nothing then and need not be made again. */
    @Nullable
    AwsError refusal() {
        return refusal;
    }

    AwsError refusal(AwsError newRefusal) {
        refusal = newRefusal;
        return newRefusal;
    }

    /** Whether a call that is done commits before the expressions that read its answer are evaluated. */
    boolean isApart() {
        return apart;
    }

    void apart() {
        apart = true;
    }

    /** What the expression has come to, null if that is not known. Throws what it has failed with. */
    @Nullable
    JsonNode result(Evaluation evaluation) {
        Outcome outcome = outcomes.get(evaluation);
        if (outcome == null) {
            return null;
        }
        if (outcome.failure() != null) {
            throw outcome.failure();
        }
        return outcome.value();
    }

    void evaluated(Evaluation evaluation, @Nullable JsonNode value, @Nullable Throwable failure) {
        RuntimeException thrown = failure == null || failure instanceof RuntimeException
                ? (RuntimeException) failure
                : new IllegalStateException(failure);
        outcomes.put(evaluation, new Outcome(value, thrown));
    }
}
