package dev.serverlesspresso.local.states.run;

import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.states.store.Execution;
import dev.serverlesspresso.local.states.store.Frame;
import dev.serverlesspresso.local.states.store.Frame.Call;
import dev.serverlesspresso.local.states.store.Machine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a state can read of the execution that it is part of. */
final class ContextObject {
    private ContextObject() {}

    static JsonNode of(Execution execution, JsonNode input, Machine machine, Frame frame) {
        ObjectNode context = Json.object();
        ObjectNode run = context.putObject("Execution");
        run.put("Id", execution.arn());
        run.set("Input", input);
        run.put("Name", execution.name())
                .put("RoleArn", machine.roleArn())
                .put("StartTime", Payload.time(execution.startedAt()))
                .put("RedriveCount", 0);
        context.putObject("State")
                .put("EnteredTime", Payload.time(frame.enteredAt()))
                .put("Name", frame.state())
                .put(
                        "RetryCount",
                        frame.retries().stream().mapToInt(Integer::intValue).sum());
        context.putObject("StateMachine").put("Id", machine.arn()).put("Name", machine.name());
        Call call = frame.call();
        if (call != null && call.token() != null) {
            context.putObject("Task").put("Token", call.token());
        }
        return context;
    }
}
