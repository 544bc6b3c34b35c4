package dev.serverlesspresso.local.states.api;

import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.operation.Operation;
import java.util.concurrent.CompletionStage;
import tools.jackson.databind.node.ObjectNode;

/** Ends a task that waits for its token, with an error. */
record SendTaskFailure(Context context) implements Operation<Request> {
    @Override
    public CompletionStage<ObjectNode> execute(Request request) {
        String token = request.required("taskToken");
        String error = request.text("error");
        String cause = request.text("cause");
        return context.writing(transaction -> {
            context.engine().tokens().fail(transaction, token, error, cause);
            return Json.object();
        });
    }
}
