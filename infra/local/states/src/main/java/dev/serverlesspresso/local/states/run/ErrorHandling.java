package dev.serverlesspresso.local.states.run;

import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.states.definition.Catcher;
import dev.serverlesspresso.local.states.definition.Retrier;
import dev.serverlesspresso.local.states.definition.TaskState;
import dev.serverlesspresso.local.states.store.Frame.Phase;
import dev.serverlesspresso.local.states.store.TimerKind;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Retry, then Catch, then give up. */
final class ErrorHandling {
    private ErrorHandling() {}

    static Move handle(Step step, TaskState task, StateFailure failure) {
        noteEvaluation(step, failure);
        step.release();
        for (int i = 0; i < task.retriers().size(); i++) {
            Retrier retrier = task.retriers().get(i);
            if (matches(retrier.errorEquals(), failure)) {
                if (retry(step, i, retrier)) {
                    return new Move.Stay();
                }
                break;
            }
        }
        for (Catcher catcher : task.catchers()) {
            if (matches(catcher.errorEquals(), failure)) {
                return caught(step, catcher, failure);
            }
        }
        throw StateFailure.of(failure.error(), failure.cause());
    }

    /** A JSONata expression that failed has an event of its own. */
    static void noteEvaluation(Step step, StateFailure failure) {
        String location = failure.location();
        if (location != null) {
            ObjectNode details = Details.error(Json.object(), failure.error(), failure.cause());
            details.put("location", location).put("state", step.state().name());
            step.event("EvaluationFailed", "evaluationFailedEventDetails", details);
        }
    }

    private static boolean matches(List<String> names, StateFailure failure) {
        return names.stream().anyMatch(failure::matches);
    }

    private static boolean retry(Step step, int index, Retrier retrier) {
        List<Integer> retries = step.retries();
        while (retries.size() <= index) {
            retries.add(0);
        }
        int used = retries.get(index);
        if (used >= retrier.maxAttempts()) {
            return false;
        }
        retries.set(index, used + 1);
        long delay = retrier.delayMillis(used);
        long chosen = retrier.fullJitter() ? step.environment().ids().upTo(delay) : delay;
        step.phase(Phase.RETRYING);
        step.timer(TimerKind.RETRY, step.now() + chosen);
        return true;
    }

    private static Move caught(Step step, Catcher catcher, StateFailure failure) {
        String cause = failure.cause();
        ObjectNode error = Json.object().put("Error", failure.error()).put("Cause", cause == null ? "" : cause);
        Language language = step.language();
        return step.go(
                language.caught(step, catcher, error), language.assignCaught(step, catcher, error), catcher.next());
    }
}
