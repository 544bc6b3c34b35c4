package dev.serverlesspresso.parity.workflows;

import static dev.serverlesspresso.parity.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.parity.ParitySuite;
import dev.serverlesspresso.parity.tables.Table;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;

/** Written after the page "Handling errors in Step Functions workflows" of the developer guide. */
@Tag("workflows")
public abstract class ErrorSuite extends ParitySuite {
    /** Fails as long as the item is not there. */
    private static final String TASK = """
            {"QueryLanguage": "JSONata", "StartAt": "Try", "States": {
              "Try": {"Type": "Task", "Resource": "arn:aws:states:::dynamodb:updateItem", "TimeoutSeconds": 10,
                "Arguments": {"TableName": "%s", "Key": {"id": {"S": "it"}}, "UpdateExpression": "SET done = :true",
                  "ConditionExpression": "attribute_exists(id)",
                  "ExpressionAttributeValues": {":true": {"BOOL": true}}},
                "End": true %s}}}
            """;

    private static final String CATCH = """
            , "Catch": [{"ErrorEquals": ["Other.Error"], "Next": "Elsewhere"},
              {"ErrorEquals": ["%s"], "Next": "Caught", "Assign": {"seen": true},
               "Output": {"error": "{%% $states.errorOutput.Error %%}", "input": "{%% $states.input %%}"}}]},
              "Caught": {"Type": "Succeed"}, "Elsewhere": {"Type": "Succeed", "Output": "elsewhere"
            """;

    private Table table;

    @BeforeEach
    void createTable() {
        table = Table.withId(bench());
    }

    private Machine trying(String handling) {
        return Machine.standard(bench(), TASK.formatted(table.name(), handling));
    }

    @Test
    void taskIsTriedAgainAsOftenAsAllowed() {
        Machine machine = trying(
                ", \"Retry\": [{\"ErrorEquals\": [\"DynamoDB.ConditionalCheckFailedException\"], \"IntervalSeconds\":"
                        + " 1, \"MaxAttempts\": 2, \"BackoffRate\": 1}]");
        String execution = machine.start("{}");

        DescribeExecutionResponse ended = machine.ended(execution);

        assertThat(ended.error()).isEqualTo("DynamoDB.ConditionalCheckFailedException");
        assertThat(machine.historyTypes(execution))
                .containsExactly(
                        "ExecutionStarted",
                        "TaskStateEntered",
                        "TaskScheduled",
                        "TaskStarted",
                        "TaskFailed",
                        "TaskScheduled",
                        "TaskStarted",
                        "TaskFailed",
                        "TaskScheduled",
                        "TaskStarted",
                        "TaskFailed",
                        "ExecutionFailed");
        assertThat(Duration.between(ended.startDate(), ended.stopDate()))
                .isGreaterThanOrEqualTo(Duration.ofMillis(1990));
    }

    @Test
    void laterAttemptCanSucceed() {
        Machine machine = trying(", \"Retry\": [{\"ErrorEquals\": [\"States.ALL\"], \"IntervalSeconds\": 1}]");
        String execution = machine.start("{}");
        machine.awaitHistory(execution, "TaskFailed");

        table.put("it", Map.of());

        assertThat(machine.ended(execution).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(machine.historyTypes(execution)).endsWith("TaskSucceeded", "TaskStateExited", "ExecutionSucceeded");
    }

    @Test
    void catcherIsChosenByTheNameOfTheError() {
        for (String name :
                new String[] {"DynamoDB.ConditionalCheckFailedException", "States.TaskFailed", "States.ALL"}) {
            assertThat(trying(CATCH.formatted(name)).output("{\"a\": 1}"))
                    .as(name)
                    .isEqualTo(
                            json("{\"error\": \"DynamoDB.ConditionalCheckFailedException\", \"input\": {\"a\": 1}}"));
        }
        assertThat(trying(CATCH.formatted("States.Timeout")).run("{}").status()).isEqualTo(ExecutionStatus.FAILED);
    }

    @Test
    void jsonPathCatcherPutsTheErrorIntoTheInput() {
        Machine machine = Machine.standard(bench(), """
                {"StartAt": "Try", "States": {
                  "Try": {"Type": "Task", "Resource": "arn:aws:states:::dynamodb:deleteItem", "End": true,
                    "Parameters": {"TableName": "%s", "Key": {"id": {"S": "it"}},
                      "ConditionExpression": "attribute_exists(id)"},
                    "Catch": [{"ErrorEquals": ["States.ALL"], "ResultPath": "$.failure", "Next": "Caught"}]},
                  "Caught": {"Type": "Pass", "Parameters": {"a.$": "$.a", "error.$": "$.failure.Error"}, "End": true}}}
                """.formatted(table.name()));

        assertThat(machine.output("{\"a\": 1}"))
                .isEqualTo(json("{\"a\": 1, \"error\": \"DynamoDB.ConditionalCheckFailedException\"}"));
    }

    @Test
    void executionEndsAtItsTimeout() {
        Machine machine = Machine.standard(
                bench(),
                "{\"StartAt\": \"Rest\", \"TimeoutSeconds\": 1,"
                        + " \"States\": {\"Rest\": {\"Type\": \"Wait\", \"Seconds\": 60, \"End\": true}}}");
        String execution = machine.start("{}");

        assertThat(machine.ended(execution).status()).isEqualTo(ExecutionStatus.TIMED_OUT);
        assertThat(machine.historyTypes(execution))
                .containsExactly("ExecutionStarted", "WaitStateEntered", "ExecutionTimedOut");
    }

    @Test
    void historyTellsTheErrorOfATask() {
        Machine machine = trying("");
        String execution = machine.start("{}");
        machine.ended(execution);

        HistoryEvent failed = machine.history(execution).stream()
                .filter(event -> event.type() == HistoryEventType.TASK_FAILED)
                .findFirst()
                .orElseThrow();

        assertThat(failed.taskFailedEventDetails().resourceType()).isEqualTo("dynamodb");
        assertThat(failed.taskFailedEventDetails().resource()).isEqualTo("updateItem");
        assertThat(failed.taskFailedEventDetails().error()).isEqualTo("DynamoDB.ConditionalCheckFailedException");
        assertThat(failed.taskFailedEventDetails().cause()).startsWith("The conditional request failed");
    }
}
