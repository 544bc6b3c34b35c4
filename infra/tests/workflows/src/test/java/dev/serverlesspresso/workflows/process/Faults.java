package dev.serverlesspresso.workflows.process;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.states.integration.TaskCalls;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** What goes wrong between the workflows and the services that they call. Nothing does until a test says so. */
final class Faults implements TaskCalls {
    private final Set<TaskState> seen = ConcurrentHashMap.newKeySet();
    private volatile TaskCalls fault = TaskCalls.undisturbed();

    /** A state of one of our workflows that calls a service. */
    record TaskState(String workflow, String name) {
        static TaskState of(TaskCall call) {
            return new TaskState(call.stateMachine().substring("serverlesspresso-".length()), call.state());
        }

        @Override
        public String toString() {
            return workflow + ": " + name;
        }
    }

    /** What a workflow sees of a call that was carried out, but whose answer never came. */
    enum LostAnswer {
        TIME_OUT,
        ERROR
    }

    @Override
    public JsonNode call(TaskCall call, Supplier<JsonNode> service) throws TimeoutException {
        JsonNode answer = fault.call(call, service);
        seen.add(TaskState.of(call));
        return answer;
    }

    void set(TaskCalls itsFault) {
        fault = itsFault;
    }

    void none() {
        fault = TaskCalls.undisturbed();
    }

    void forgetSeen() {
        seen.clear();
    }

    Set<TaskState> seen() {
        return Set.copyOf(seen);
    }

    /** The first call of this state does its work, and its answer is lost; afterwards {@code lost} is true. */
    static TaskCalls losingTheFirstAnswer(TaskState state, LostAnswer how, AtomicBoolean lost, TaskCalls otherwise) {
        return (call, service) -> {
            JsonNode answer = otherwise.call(call, service);
            if (TaskState.of(call).equals(state) && lost.compareAndSet(false, true)) {
                if (how == LostAnswer.TIME_OUT) {
                    throw new TimeoutException();
                }
                throw failure();
            }
            return answer;
        };
    }

    /** No call of this state is carried out. */
    static TaskCalls refusing(TaskState state) {
        return (call, service) -> {
            if (TaskState.of(call).equals(state)) {
                throw failure();
            }
            return service.get();
        };
    }

    /** No call of this workflow is carried out. */
    static TaskCalls refusing(String workflow) {
        return (call, service) -> {
            if (TaskState.of(call).workflow().equals(workflow)) {
                throw failure();
            }
            return service.get();
        };
    }

    /** As DynamoDB answers when another transaction holds the item at this index. */
    static AwsError conflict(int items, int index) {
        StringBuilder reasons = new StringBuilder();
        for (int i = 0; i < items; i++) {
            reasons.append(i == 0 ? "" : ", ").append(i == index ? "TransactionConflict" : "None");
        }
        return AwsError.badRequest(
                "TransactionCanceledException",
                "Transaction cancelled, please refer cancellation reasons for specific reasons [" + reasons + "]");
    }

    /** Of the service itself, for no reason of ours. */
    static AwsError failure() {
        return AwsError.withStatus(500, "InternalServerError", "The answer was lost");
    }
}
