package dev.serverlesspresso.local.states.api;

import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.operation.Operation;
import dev.serverlesspresso.local.states.store.Machine;
import java.util.concurrent.CompletionStage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A state machine with its definition. */
record DescribeStateMachine(Context context) implements Operation<Request> {
    @Override
    public CompletionStage<ObjectNode> execute(Request request) {
        String arn = request.arn("stateMachineArn", "stateMachine");
        return context.reading(() -> {
            Machine machine = Lookup.machine(context.store(), arn);
            ObjectNode answer = describe(machine);
            answer.put("status", "ACTIVE").put("type", machine.type());
            answer.set("creationDate", Answers.time(machine.createdAt()));
            return answer;
        });
    }

    static ObjectNode describe(Machine machine) {
        ObjectNode answer = Json.object()
                .put("stateMachineArn", machine.arn())
                .put("name", machine.name())
                .put("definition", machine.definition())
                .put("roleArn", machine.roleArn())
                .put("revisionId", machine.revision());
        JsonNode logging = machine.logging();
        if (logging == null) {
            answer.putObject("loggingConfiguration").put("level", "OFF").put("includeExecutionData", false);
        } else {
            answer.set("loggingConfiguration", logging);
        }
        JsonNode tracing = machine.tracing();
        if (tracing == null) {
            answer.putObject("tracingConfiguration").put("enabled", false);
        } else {
            answer.set("tracingConfiguration", tracing);
        }
        answer.putObject("encryptionConfiguration").put("type", "AWS_OWNED_KEY");
        return answer;
    }
}
