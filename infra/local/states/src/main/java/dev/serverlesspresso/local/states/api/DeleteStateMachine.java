package dev.serverlesspresso.local.states.api;

import dev.serverlesspresso.local.journal.JournalTransaction;
import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.operation.Operation;
import dev.serverlesspresso.local.states.store.Execution;
import dev.serverlesspresso.local.states.store.Machine;
import dev.serverlesspresso.local.states.store.Status;
import dev.serverlesspresso.local.states.store.Store;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import tools.jackson.databind.node.ObjectNode;

/** Removes a state machine and what is known of its executions; those that still run are stopped. */
record DeleteStateMachine(Context context) implements Operation<Request> {
    @Override
    public CompletionStage<ObjectNode> execute(Request request) {
        String arn = request.arn("stateMachineArn", "stateMachine");
        return context.writing(transaction -> {
            Machine machine = context.store().machines().remove(transaction, arn);
            if (machine != null) {
                forgetExecutions(transaction, arn);
            }
            return Json.object();
        });
    }

    private void forgetExecutions(JournalTransaction transaction, String arn) {
        Store store = context.store();
        String prefix = arn + "|";
        List<String> executions = new ArrayList<>();
        Iterator<Map.Entry<String, String>> listed = store.listing().ascending(prefix);
        while (listed.hasNext()) {
            Map.Entry<String, String> entry = listed.next();
            if (!entry.getKey().startsWith(prefix)) {
                break;
            }
            executions.add(entry.getValue());
        }
        for (String key : executions) {
            Execution execution = store.executions().get(key);
            if (execution != null && execution.status() == Status.RUNNING) {
                execution = context.engine().stop(transaction, execution, null, null);
            }
            if (execution != null) {
                store.forget(transaction, execution);
            }
        }
    }
}
