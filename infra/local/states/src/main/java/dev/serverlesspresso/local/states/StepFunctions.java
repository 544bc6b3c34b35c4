package dev.serverlesspresso.local.states;

import dev.serverlesspresso.local.aws.Ids;
import dev.serverlesspresso.local.journal.Journal;
import dev.serverlesspresso.local.journal.JournalTransaction;
import dev.serverlesspresso.local.states.api.Api;
import dev.serverlesspresso.local.states.integration.Services;
import dev.serverlesspresso.local.states.integration.StatusChanges;
import dev.serverlesspresso.local.states.run.Definitions;
import dev.serverlesspresso.local.states.run.Engine;
import dev.serverlesspresso.local.states.run.Environment;
import dev.serverlesspresso.local.states.run.Payload;
import dev.serverlesspresso.local.states.store.Execution;
import dev.serverlesspresso.local.states.store.Store;
import dev.serverlesspresso.local.time.Scheduler;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;

/** AWS Step Functions: the API by operation names, over a journal that remembers all executions. */
public final class StepFunctions implements AutoCloseable {
    private final Store store;
    private final Engine engine;
    private final Api api;

    /** The services are those that tasks can call; status changes go to EventBridge. */
    public StepFunctions(
            Journal journal, Scheduler scheduler, Ids ids, Services services, StatusChanges statusChanges) {
        store = new Store(journal);
        Definitions definitions = new Definitions(store);
        Environment environment = new Environment(journal, store, scheduler, ids, services, statusChanges);
        engine = new Engine(environment, definitions);
        api = new Api(environment, engine, definitions);
    }

    /** Goes on with the executions that the journal has in flight. Call once, when the services can be called. */
    public void start() {
        engine.recover();
    }

    /**
     * Executes an operation such as {@code StartExecution} on the members of its request. A refusal completes the
     * future with an AwsError, with {@code UnknownOperationException} for a name that is not known.
     */
    public CompletableFuture<JsonNode> execute(String operation, JsonNode request) {
        return api.execute(operation, request);
    }

    /**
     * Begins an execution within a transaction and answers its ARN. A name that was used for this state machine before
     * begins nothing (Express names are remembered for an hour).
     */
    public String startExecution(JournalTransaction transaction, String stateMachineArn, JsonNode input, String name) {
        return api.starts().startOnce(transaction, stateMachineArn, Payload.text(input), name);
    }

    /** How many states a Standard execution has entered so far, attempts beyond the first included. */
    public long transitions(String executionArn) {
        Execution execution = store.executions().get(executionArn);
        if (execution == null) {
            throw new IllegalArgumentException("no execution of that ARN: '" + executionArn + "'");
        }
        return execution.transitions();
    }

    @Override
    public void close() {
        engine.close();
    }
}
