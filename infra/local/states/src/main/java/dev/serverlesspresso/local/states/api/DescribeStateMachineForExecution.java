package dev.serverlesspresso.local.states.api;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.operation.Operation;
import dev.serverlesspresso.local.states.store.Execution;
import dev.serverlesspresso.local.states.store.Machine;
import java.util.concurrent.CompletionStage;
import tools.jackson.databind.node.ObjectNode;

/** A state machine as it was when the execution began. */
record DescribeStateMachineForExecution(Context context) implements Operation<Request> {
    @Override
    public CompletionStage<ObjectNode> execute(Request request) {
        String arn = request.arn("executionArn", "execution");
        return context.reading(() -> {
            Execution execution = Lookup.execution(context.store(), arn);
            Machine machine = context.definitions().revision(execution.revision());
            if (machine == null) {
                throw AwsError.badRequest("ExecutionDoesNotExist", "Execution Does Not Exist: '" + arn + "'");
            }
            ObjectNode answer = DescribeStateMachine.describe(machine);
            answer.set("updateDate", Answers.time(machine.updatedAt()));
            return answer;
        });
    }
}
