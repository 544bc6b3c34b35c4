package dev.serverlesspresso.local.states.run;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.journal.JournalTransaction;
import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.states.definition.Quantity;
import dev.serverlesspresso.local.states.definition.TaskResource;
import dev.serverlesspresso.local.states.definition.TaskState;
import dev.serverlesspresso.local.states.integration.ExternalService;
import dev.serverlesspresso.local.states.integration.TaskCalls.TaskCall;
import dev.serverlesspresso.local.states.integration.TransactionalService;
import dev.serverlesspresso.local.states.store.Frame;
import dev.serverlesspresso.local.states.store.Frame.Call;
import dev.serverlesspresso.local.states.store.Frame.Phase;
import dev.serverlesspresso.local.states.store.TimerKind;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Task: calls a service, within the transaction where the service can, and waits for a token where asked to. */
final class TaskRunner implements StateRunner<TaskState> {
    private final Environment environment;
    private final TaskTokens tokens;
    private final Integration integration;
    private final ExternalCalls calls;
    private final Deferrals deferrals;

    TaskRunner(Environment environment, Engine engine, TaskTokens tokens, Deferrals deferrals) {
        this.environment = environment;
        this.tokens = tokens;
        this.integration = new Integration();
        this.calls = new ExternalCalls(environment, engine);
        this.deferrals = deferrals;
    }

    TaskTokens tokens() {
        return tokens;
    }

    /** Repeats a call whose answer a stopped process has not seen. */
    void callAgain(JournalTransaction transaction, Frame frame) {
        calls.again(transaction, frame);
    }

    @Override
    public Move enter(Step step, TaskState task) {
        try {
            return attempt(step, task);
        } catch (StateFailure failure) {
            return ErrorHandling.handle(step, task, failure);
        }
    }

    @Override
    public Move resume(Step step, TaskState task, Signal signal) {
        try {
            return take(step, task, signal);
        } catch (StateFailure failure) {
            return ErrorHandling.handle(step, task, failure);
        }
    }

    private Move take(Step step, TaskState task, Signal signal) {
        if (signal instanceof Signal.Fired fired) {
            return fired(step, task, fired.kind());
        } else if (signal instanceof Signal.Answered answer && expects(step, answer.call())) {
            return answered(step, task, answer.response());
        } else if (signal instanceof Signal.Refused refusal && expects(step, refusal.call())) {
            throw refused(step, task.resource(), refusal.error());
        } else if (signal instanceof Signal.Succeeded success) {
            return succeed(step, task, success.output());
        } else if (signal instanceof Signal.Failed failure) {
            step.event(
                    "TaskFailed",
                    "taskFailedEventDetails",
                    Details.taskError(task.resource(), failure.error(), failure.cause()));
            String error = failure.error();
            throw StateFailure.of(error == null ? "States.TaskFailed" : error, failure.cause());
        }
        return new Move.Stay();
    }

    private static boolean expects(Step step, String call) {
        Call current = step.call();
        return step.phase() == Phase.CALLING && current != null && current.id().equals(call);
    }

    private Move fired(Step step, TaskState task, TimerKind kind) {
        if (kind == TimerKind.RETRY) {
            step.release();
            step.countTransition();
            return attempt(step, task);
        }
        throw timedOut(step, task, kind);
    }

    private static StateFailure timedOut(Step step, TaskState task, TimerKind kind) {
        step.event(
                "TaskTimedOut",
                "taskTimedOutEventDetails",
                Details.taskError(task.resource(), StateFailure.TIMEOUT, null));
        return StateFailure.timeout(kind == TimerKind.HEARTBEAT);
    }

    private Move attempt(Step step, TaskState task) {
        TaskResource resource = task.resource();
        String token = resource.waitForToken() ? tokens.open(step) : null;
        step.call(call(step, resource, token, null, Json.object()));
        JsonNode arguments = step.language().payload(step, task.data());
        Long timeout = seconds(step, task, task.timeout());
        Long heartbeat = seconds(step, task, task.heartbeat());
        JsonNode request = integration.request(resource, arguments);
        Long heartbeatMillis = heartbeat == null ? null : heartbeat * 1000;
        step.call(call(step, resource, token, heartbeatMillis, request));
        new TaskEvents(step, resource).scheduled(arguments, timeout, heartbeat);
        TransactionalService service =
                resource.port().equals("sfn") ? tokens : environment.services().transactional(resource.port());
        if (service != null) {
            Move done = callNow(step, task, service, request);
            if (done instanceof Move.Stay) {
                startTimers(step, timeout, heartbeat);
            }
            return done;
        }
        startTimers(step, timeout, heartbeat);
        return callLater(step, resource);
    }

    private static Call call(
            Step step, TaskResource resource, @Nullable String token, @Nullable Long heartbeat, JsonNode request) {
        String id = step.uuid().toString();
        return new Call(id, token, heartbeat, resource.port(), resource.action(), request);
    }

    private static @Nullable Long seconds(Step step, TaskState task, @Nullable Quantity quantity) {
        return quantity == null ? null : (Long) new Values(step, task.data()).seconds(quantity, 1);
    }

    private static void startTimers(Step step, @Nullable Long timeout, @Nullable Long heartbeat) {
        if (timeout != null) {
            step.timer(TimerKind.TIMEOUT, step.now() + 1000 * timeout);
        }
        if (heartbeat != null) {
            step.timer(TimerKind.HEARTBEAT, step.now() + 1000 * heartbeat);
        }
    }

    private Move callNow(Step step, TaskState task, TransactionalService service, JsonNode request) {
        JournalTransaction transaction = step.transaction();
        JsonNode response;
        TaskResource resource = task.resource();
        AwsError before = step.visit().refusal();
        if (before != null) {
            throw refused(step, resource, before);
        }
        TaskCall call = new TaskCall(
                step.execution().machineName(), task.name(), resource.service(), resource.action(), request);
        try {
            response = environment
                    .services()
                    .calls()
                    .call(call, () -> transaction.attempt(() -> service.call(transaction, resource.action(), request)));
        } catch (AwsError error) {
            throw refused(step, resource, step.visit().refusal(error));
        } catch (TimeoutException unanswered) {
            throw timedOut(step, task, TimerKind.TIMEOUT);
        }
        return step.visit().isApart() ? answeredApart(step, response) : answeredHere(step, task, response);
    }

    private Move answeredHere(Step step, TaskState task, JsonNode response) {
        try {
            return answered(step, task, response);
        } catch (Unevaluated e) {
            if (!task.resource().waitForToken()) {
                step.visit().apart();
            }
            throw e;
        }
    }

    /** The call commits with its answer, which the state takes up as if it came from an external service. */
    private Move answeredApart(Step step, JsonNode response) {
        step.phase(Phase.CALLING);
        String id = Objects.requireNonNull(step.call()).id();
        deferrals.apart(step.transaction(), step.key(), new Signal.Answered(id, response));
        return new Move.Stay();
    }

    private Move callLater(Step step, TaskResource resource) {
        ExternalService service = environment.services().external(resource.port());
        if (service == null) {
            throw StateFailure.of(
                    StateFailure.RUNTIME, step.during("There is no service '" + resource.port() + "' here."));
        }
        step.phase(Phase.CALLING);
        calls.make(step.transaction(), step.key(), step.call());
        return new Move.Stay();
    }

    private Move answered(Step step, TaskState task, JsonNode response) {
        TaskResource resource = task.resource();
        JsonNode result = integration.response(resource, response, step::uuid);
        ServiceError failed = integration.failure(resource, result);
        if (failed != null) {
            new TaskEvents(step, resource).failed(failed);
            throw StateFailure.of(failed.error(), failed.cause());
        }
        if (!resource.waitForToken()) {
            return succeed(step, task, result);
        }
        new TaskEvents(step, resource).submitted(result);
        step.phase(Phase.AWAITING);
        return new Move.Stay();
    }

    private Move succeed(Step step, TaskState task, JsonNode result) {
        String text = Payload.text(result);
        if (Payload.tooLarge(text)) {
            throw StateFailure.of(
                    StateFailure.DATA_LIMIT,
                    "The state/task '" + task.name() + "' returned a result with a size exceeding the maximum number"
                            + " of bytes service limit.");
        }
        step.event("TaskSucceeded", "taskSucceededEventDetails", Details.taskOutput(task.resource(), text));
        Language language = step.language();
        return step.go(
                language.output(step, task.data(), result),
                language.assign(step, task.data(), task.data().assign(), result),
                task.transition().next());
    }

    private StateFailure refused(Step step, TaskResource resource, AwsError error) {
        ServiceError failure = integration.error(resource, error, step::uuid);
        new TaskEvents(step, resource).failed(failure);
        return StateFailure.of(failure.error(), failure.cause());
    }
}
