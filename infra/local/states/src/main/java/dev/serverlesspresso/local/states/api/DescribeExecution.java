package dev.serverlesspresso.local.states.api;

import dev.serverlesspresso.local.operation.Operation;
import dev.serverlesspresso.local.states.store.Execution;
import dev.serverlesspresso.local.states.store.Status;
import java.util.concurrent.CompletionStage;
import tools.jackson.databind.node.ObjectNode;

/** A Standard execution with its input and, at its end, its output or error. */
record DescribeExecution(Context context) implements Operation<Request> {
    @Override
    public CompletionStage<ObjectNode> execute(Request request) {
        String arn = request.arn("executionArn", "execution");
        return context.reading(() -> {
            Execution execution = Lookup.execution(context.store(), arn);
            ObjectNode answer = Answers.summary(execution);
            answer.put("input", execution.input());
            answer.putObject("inputDetails").put("included", true);
            Answers.put(answer, "traceHeader", execution.traceHeader());
            Answers.putEnd(answer, execution);
            boolean redrivable = execution.status() != Status.RUNNING && execution.status() != Status.SUCCEEDED;
            answer.put("redriveCount", 0).put("redriveStatus", redrivable ? "REDRIVABLE" : "NOT_REDRIVABLE");
            if (!redrivable) {
                answer.put("redriveStatusReason", "Execution is " + execution.status() + " and cannot be redriven");
            }
            return answer;
        });
    }
}
