package dev.serverlesspresso.local.states.api;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.operation.Operation;
import dev.serverlesspresso.local.states.store.Execution;
import dev.serverlesspresso.local.states.store.Machine;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import tools.jackson.databind.node.ObjectNode;

/** Begins an Express execution and answers when it has ended. */
record StartSyncExecution(Context context, Starts starts) implements Operation<Request> {
    private static final long BILLED_STEP_MILLIS = 100;

    @Override
    public CompletionStage<ObjectNode> execute(Request request) {
        Starts.Order order = starts.order(request);
        Machine machine =
                context.environment().journal().read(() -> Lookup.machine(context.store(), order.machineArn()));
        if (!machine.express()) {
            throw AwsError.badRequest(
                    "StateMachineTypeNotSupported", "This operation is not supported by this type of state machine");
        }
        String arn = Starts.expressArn(machine, order.name(), starts.unique());
        CompletableFuture<Execution> ending = context.engine().lifecycle().ending(arn);
        return context.environment()
                .journal()
                .submit(transaction -> starts.begin(transaction, machine, order, arn))
                .thenCompose(begun -> ending)
                .thenApply(StartSyncExecution::answer);
    }

    private static ObjectNode answer(Execution execution) {
        ObjectNode answer = Answers.summary(execution);
        answer.put("input", execution.input());
        answer.putObject("inputDetails").put("included", true);
        Answers.put(answer, "traceHeader", execution.traceHeader());
        Answers.putEnd(answer, execution);
        Execution.End end = execution.end();
        long millis = end == null ? 0 : end.stoppedAt() - execution.startedAt();
        long billed = Math.max(1, (millis + BILLED_STEP_MILLIS - 1) / BILLED_STEP_MILLIS) * BILLED_STEP_MILLIS;
        answer.putObject("billingDetails")
                .put("billedDurationInMilliseconds", billed)
                .put("billedMemoryUsedInMB", 64);
        return answer;
    }
}
