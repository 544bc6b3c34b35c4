package dev.serverlesspresso.local.states.api;

import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.operation.Operation;
import java.util.concurrent.CompletionStage;
import tools.jackson.databind.node.ObjectNode;

/** Ends a task that waits for its token, with a result. */
record SendTaskSuccess(Context context) implements Operation<Request> {
    @Override
    public CompletionStage<ObjectNode> execute(Request request) {
        String token = request.required("taskToken");
        String output = request.required("output");
        return context.writing(transaction -> {
            context.engine().tokens().succeed(transaction, token, output);
            return Json.object();
        });
    }
}
