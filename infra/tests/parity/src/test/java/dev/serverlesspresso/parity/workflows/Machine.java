package dev.serverlesspresso.parity.workflows;

import static dev.serverlesspresso.parity.Json.json;
import static dev.serverlesspresso.parity.Until.present;
import static dev.serverlesspresso.parity.Until.until;

import dev.serverlesspresso.parity.Json;
import dev.serverlesspresso.parity.Workbench;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;
import software.amazon.awssdk.services.sfn.model.StateMachineType;

/** A state machine of one test. */
record Machine(SfnClient client, String arn) {
    static Machine standard(Workbench bench, String definition) {
        return create(bench, StateMachineType.STANDARD, definition);
    }

    static Machine express(Workbench bench, String definition) {
        return create(bench, StateMachineType.EXPRESS, definition);
    }

    private static Machine create(Workbench bench, StateMachineType type, String definition) {
        SfnClient client = bench.aws().workflows();
        String arn = client.createStateMachine(request -> request.name(bench.name("machine"))
                        .type(type)
                        .definition(definition)
                        .roleArn(bench.aws().roleArn()))
                .stateMachineArn();
        bench.removeWith(() -> client.deleteStateMachine(request -> request.stateMachineArn(arn)));
        return new Machine(client, arn);
    }

    /** Begins an execution; returns its ARN. */
    String start(String input) {
        return client.startExecution(request -> request.stateMachineArn(arn).input(input))
                .executionArn();
    }

    /** An execution from its beginning to its end. */
    DescribeExecutionResponse run(String input) {
        return ended(start(input));
    }

    /** What comes out of an execution that succeeds. */
    Json output(String input) {
        DescribeExecutionResponse ended = run(input);
        if (ended.status() != ExecutionStatus.SUCCEEDED) {
            throw new AssertionError(ended.status() + ": " + ended.error() + ": " + ended.cause());
        }
        return json(ended.output());
    }

    DescribeExecutionResponse ended(String execution) {
        return present("the execution has ended", () -> Optional.of(describe(execution))
                .filter(now -> now.status() != ExecutionStatus.RUNNING));
    }

    DescribeExecutionResponse describe(String execution) {
        return client.describeExecution(request -> request.executionArn(execution));
    }

    List<HistoryEvent> history(String execution) {
        return client.getExecutionHistoryPaginator(request -> request.executionArn(execution)).events().stream()
                .toList();
    }

    List<String> historyTypes(String execution) {
        return history(execution).stream().map(HistoryEvent::typeAsString).toList();
    }

    void awaitHistory(String execution, String type) {
        until("the history has " + type, () -> historyTypes(execution).contains(type));
    }

    List<ExecutionListItem> executions() {
        return client.listExecutions(request -> request.stateMachineArn(arn)).executions();
    }
}
