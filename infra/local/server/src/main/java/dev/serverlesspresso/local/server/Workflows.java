package dev.serverlesspresso.local.server;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.events.EventStarts;
import dev.serverlesspresso.local.journal.JournalTransaction;
import dev.serverlesspresso.local.states.StepFunctions;
import dev.serverlesspresso.local.wire.JsonService;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Step Functions as others see it: EventBridge, which is made first, and the wire. Counts what AWS charges for Express
 * executions.
 */
final class Workflows implements EventStarts, JsonService {
    private final LongAdder express = new LongAdder();
    private volatile @Nullable StepFunctions states;

    void connect(StepFunctions itsStates) {
        states = itsStates;
    }

    private StepFunctions states() {
        StepFunctions connected = states;
        if (connected == null) {
            throw AwsError.withStatus(503, "ServiceUnavailable", "Step Functions is not started yet");
        }
        return connected;
    }

    @Override
    public void start(JournalTransaction transaction, String stateMachineArn, JsonNode input, String name) {
        String execution = states().startExecution(transaction, stateMachineArn, input, name);
        transaction.afterCommit(() -> count(execution));
    }

    @Override
    public CompletionStage<JsonNode> execute(String operation, JsonNode request) {
        return states().execute(operation, request).thenApply(answer -> {
            if (operation.startsWith("Start")) {
                count(answer.path("executionArn").asString(""));
            }
            return answer;
        });
    }

    private void count(String executionArn) {
        if (executionArn.contains(":express:")) {
            express.increment();
        }
    }

    long expressRequests() {
        return express.sum();
    }
}
