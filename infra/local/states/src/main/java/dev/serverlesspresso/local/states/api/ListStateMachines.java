package dev.serverlesspresso.local.states.api;

import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.operation.Operation;
import dev.serverlesspresso.local.states.store.Machine;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** All state machines, by name. */
record ListStateMachines(Context context) implements Operation<Request> {
    @Override
    public CompletionStage<ObjectNode> execute(Request request) {
        int size = request.pageSize(100);
        String from = Pages.key(request.text("nextToken"));
        return context.reading(() -> {
            ObjectNode answer = Json.object();
            ArrayNode machines = answer.putArray("stateMachines");
            Iterator<Map.Entry<String, Machine>> entries =
                    context.store().machines().ascending(from);
            while (entries.hasNext()) {
                Machine machine = entries.next().getValue();
                if (machines.size() == size) {
                    answer.put("nextToken", Pages.token(machine.arn()));
                    break;
                }
                ObjectNode item = machines.addObject();
                item.put("stateMachineArn", machine.arn())
                        .put("name", machine.name())
                        .put("type", machine.type());
                item.set("creationDate", Answers.time(machine.createdAt()));
            }
            return answer;
        });
    }
}
