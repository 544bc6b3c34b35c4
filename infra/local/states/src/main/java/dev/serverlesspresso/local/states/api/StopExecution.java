package dev.serverlesspresso.local.states.api;

import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.operation.Operation;
import dev.serverlesspresso.local.states.store.Execution;
import dev.serverlesspresso.local.states.store.Status;
import java.util.concurrent.CompletionStage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Ends a Standard execution; one that has ended stays as it is. */
record StopExecution(Context context) implements Operation<Request> {
    @Override
    public CompletionStage<ObjectNode> execute(Request request) {
        String arn = request.arn("executionArn", "execution");
        String error = request.text("error");
        String cause = request.text("cause");
        return context.writing(transaction -> {
            Execution execution = Lookup.execution(context.store(), arn);
            if (execution.status() == Status.RUNNING) {
                execution = context.engine().stop(transaction, execution, error, cause);
            }
            Execution.End end = execution.end();
            JsonNode date = Answers.time(end == null ? execution.startedAt() : end.stoppedAt());
            ObjectNode answer = Json.object();
            answer.set("stopDate", date);
            return answer;
        });
    }
}
