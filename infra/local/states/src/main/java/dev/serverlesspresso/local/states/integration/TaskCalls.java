package dev.serverlesspresso.local.states.integration;

import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * Stands between a task and the service that it calls. A test refuses a call before it is made, or loses the answer of
 * one whose work is done.
 */
@FunctionalInterface
public interface TaskCalls {
    /** Which state of which state machine calls what. */
    record TaskCall(String stateMachine, String state, String service, String action, JsonNode request) {}

    /**
     * Lets the service work and returns its answer. What has been done stays done, whatever is thrown afterwards.
     *
     * @throws dev.serverlesspresso.local.aws.AwsError for the task to fail with that error of the service
     * @throws TimeoutException for the task to time out
     */
    JsonNode call(TaskCall call, Supplier<JsonNode> service) throws TimeoutException;

    /** Every call is made and answered. */
    static TaskCalls undisturbed() {
        return (call, service) -> service.get();
    }
}
