package dev.serverlesspresso.local.states.api;

import dev.serverlesspresso.local.operation.Operation;
import java.util.concurrent.CompletionStage;
import tools.jackson.databind.node.ObjectNode;

/** The published versions of a state machine. None is ever published here, so a machine that exists has none. */
record ListStateMachineVersions(Context context) implements Operation<Request> {
    @Override
    public CompletionStage<ObjectNode> execute(Request request) {
        String arn = request.arn("stateMachineArn", "stateMachine");
        request.pageSize(100);
        return context.reading(() -> {
            Found.machine(context.store(), arn);
            ObjectNode answer = Answers.object();
            answer.putArray("stateMachineVersions");
            return answer;
        });
    }
}
