package dev.serverlesspresso.local.states.api;

import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.operation.Operation;
import java.util.concurrent.CompletionStage;
import tools.jackson.databind.node.ObjectNode;

/** Tells that a task that waits for its token is still alive. */
record SendTaskHeartbeat(Context context) implements Operation<Request> {
    @Override
    public CompletionStage<ObjectNode> execute(Request request) {
        String token = request.required("taskToken");
        return context.writing(transaction -> {
            context.engine().tokens().heartbeat(transaction, token);
            return Json.object();
        });
    }
}
