package dev.serverlesspresso.local.states.api;

import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.operation.Operation;
import dev.serverlesspresso.local.states.store.Execution;
import java.util.concurrent.CompletionStage;
import tools.jackson.databind.node.ObjectNode;

/** Begins an execution and does not wait for it. */
record StartExecution(Context context, Starts starts) implements Operation<Request> {
    @Override
    public CompletionStage<ObjectNode> execute(Request request) {
        Starts.Order order = starts.order(request);
        return context.writing(transaction -> {
            Execution execution = starts.start(transaction, order);
            ObjectNode answer = Json.object().put("executionArn", execution.arn());
            answer.set("startDate", Answers.time(execution.startedAt()));
            return answer;
        });
    }
}
