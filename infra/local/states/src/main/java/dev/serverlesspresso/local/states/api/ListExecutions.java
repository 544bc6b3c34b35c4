package dev.serverlesspresso.local.states.api;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.operation.Operation;
import dev.serverlesspresso.local.states.store.Execution;
import dev.serverlesspresso.local.states.store.Machine;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A Standard state machine's executions, the newest first. */
record ListExecutions(Context context) implements Operation<Request> {
    @Override
    public CompletionStage<ObjectNode> execute(Request request) {
        String arn = request.arn("stateMachineArn", "stateMachine");
        String status = request.text("statusFilter");
        int size = request.pageSize(100);
        String token = request.text("nextToken");
        return context.reading(() -> {
            Machine machine = Lookup.machine(context.store(), arn);
            if (machine.express()) {
                throw AwsError.badRequest(
                        "StateMachineTypeNotSupported",
                        "This operation is not supported by this type of state machine");
            }
            return list(arn + "|", Pages.key(token), status, size);
        });
    }

    private ObjectNode list(String prefix, @Nullable String from, @Nullable String status, int size) {
        ObjectNode answer = Json.object();
        ArrayNode executions = answer.putArray("executions");
        Iterator<Map.Entry<String, String>> keys =
                context.store().listing().descending(from == null ? prefix + "\uffff" : from);
        while (keys.hasNext()) {
            Map.Entry<String, String> entry = keys.next();
            if (!entry.getKey().startsWith(prefix)) {
                break;
            }
            Execution execution = context.store().executions().get(entry.getValue());
            if (execution == null
                    || (status != null && !execution.status().name().equals(status))) {
                continue;
            }
            if (executions.size() == size) {
                answer.put("nextToken", Pages.token(entry.getKey()));
                break;
            }
            executions.add(Answers.summary(execution).put("redriveCount", 0));
        }
        return answer;
    }
}
