package dev.serverlesspresso.parity.workflows;

import static dev.serverlesspresso.parity.Json.json;
import static dev.serverlesspresso.parity.Until.present;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.parity.Json;
import dev.serverlesspresso.parity.ParitySuite;
import dev.serverlesspresso.parity.Refusal;
import dev.serverlesspresso.parity.tables.Table;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** Written after the page "Wait for a callback with the task token" and the API reference of SendTask*. */
@Tag("workflows")
public abstract class CallbackSuite extends ParitySuite {
    private static final String WAIT = """
            {"QueryLanguage": "JSONata", "StartAt": "Wait for the barista", "States": {
              "Wait for the barista": {"Type": "Task", "End": true,
                "Resource": "arn:aws:states:::aws-sdk:dynamodb:updateItem.waitForTaskToken", %s
                "Arguments": {"TableName": "%s", "Key": {"id": {"S": "order"}},
                  "UpdateExpression": "SET taskToken = :token",
                  "ExpressionAttributeValues": {":token": {"S": "{%% $states.context.Task.Token %%}"}}},
                "Output": {"said": "{%% $states.result.said %%}"},
                "Catch": [{"ErrorEquals": ["Order.Cancelled"], "Next": "Cancelled",
                  "Output": "{%% $states.errorOutput %%}"}]},
              "Cancelled": {"Type": "Succeed"}}}
            """;

    private Table table;

    @BeforeEach
    void createTable() {
        table = Table.withId(bench());
    }

    private Machine waiting(String fields) {
        return Machine.standard(bench(), WAIT.formatted(fields, table.name()));
    }

    @Test
    void taskWaitsForItsResult() {
        Machine machine = waiting("\"TimeoutSeconds\": 60,");
        String execution = machine.start("{}");
        String token = token();
        assertThat(machine.describe(execution).status()).isEqualTo(ExecutionStatus.RUNNING);

        machine.client().sendTaskSuccess(request -> request.taskToken(token).output("{\"said\": \"made\"}"));

        DescribeExecutionResponse ended = machine.ended(execution);
        assertThat(ended.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(json(ended.output())).isEqualTo(json("{\"said\": \"made\"}"));
        assertThat(machine.historyTypes(execution))
                .containsExactly(
                        "ExecutionStarted",
                        "TaskStateEntered",
                        "TaskScheduled",
                        "TaskStarted",
                        "TaskSubmitted",
                        "TaskSucceeded",
                        "TaskStateExited",
                        "ExecutionSucceeded");
    }

    @Test
    void failureIsCaughtWithItsErrorAndCause() {
        Machine machine = waiting("\"TimeoutSeconds\": 60,");
        String execution = machine.start("{}");
        String token = token();

        machine.client()
                .sendTaskFailure(request ->
                        request.taskToken(token).error("Order.Cancelled").cause("{\"reason\": \"CHANGED_MIND\"}"));

        Json output = json(machine.ended(execution).output());
        assertThat(output.text("Error")).isEqualTo("Order.Cancelled");
        assertThat(output.text("Cause")).isEqualTo("{\"reason\": \"CHANGED_MIND\"}");
    }

    @Test
    void failureWithoutACatcherFailsTheExecution() {
        Machine machine = waiting("\"TimeoutSeconds\": 60,");
        String execution = machine.start("{}");
        String token = token();

        machine.client()
                .sendTaskFailure(
                        request -> request.taskToken(token).error("Order.Lost").cause("spilt"));

        DescribeExecutionResponse ended = machine.ended(execution);
        assertThat(ended.status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(ended.error()).isEqualTo("Order.Lost");
        assertThat(ended.cause()).isEqualTo("spilt");
    }

    @Test
    void nobodyComesInTime() {
        Machine machine = waiting("\"TimeoutSeconds\": 1,");
        String execution = machine.start("{}");
        String token = token();

        DescribeExecutionResponse ended = machine.ended(execution);

        assertThat(ended.status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(ended.error()).isEqualTo("States.Timeout");
        assertThat(machine.historyTypes(execution)).endsWith("TaskSubmitted", "TaskTimedOut", "ExecutionFailed");
        assertThat(Refusal.of(() -> machine.client().sendTaskSuccess(request -> request.taskToken(token)
                                .output("{}")))
                        .code())
                .isEqualTo("TaskTimedOut");
    }

    @Test
    void missedHeartbeatIsATimeoutAndAHeartbeatPutsItOff() {
        Machine machine = waiting("\"TimeoutSeconds\": 60, \"HeartbeatSeconds\": 2,");
        String execution = machine.start("{}");
        String token = token();
        machine.client().sendTaskHeartbeat(request -> request.taskToken(token));

        DescribeExecutionResponse ended = machine.ended(execution);

        assertThat(ended.error()).isEqualTo("States.Timeout");
        assertThat(ended.stopDate()).isAfterOrEqualTo(ended.startDate().plusMillis(1990));
        assertThat(machine.historyTypes(execution)).endsWith("TaskTimedOut", "ExecutionFailed");
    }

    @Test
    void tokenIsGoodOnce() {
        Machine machine = waiting("\"TimeoutSeconds\": 60,");
        String execution = machine.start("{}");
        String token = token();
        machine.client().sendTaskSuccess(request -> request.taskToken(token).output("{\"said\": \"made\"}"));
        machine.ended(execution);

        assertThat(Refusal.of(() -> machine.client().sendTaskFailure(request -> request.taskToken(token)
                                .error("Order.Cancelled")))
                        .code())
                .isIn("TaskTimedOut", "TaskDoesNotExist");
        assertThat(machine.describe(execution).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    }

    @Test
    void answersThatCannotBeTaken() {
        Machine machine = waiting("\"TimeoutSeconds\": 60,");
        machine.start("{}");
        String token = token();

        assertThat(Refusal.of(() -> machine.client().sendTaskSuccess(request -> request.taskToken("no token")
                                .output("{}")))
                        .code())
                .isEqualTo("InvalidToken");
        assertThat(Refusal.of(() -> machine.client().sendTaskSuccess(request -> request.taskToken(token)
                                .output("{not json")))
                        .code())
                .isEqualTo("InvalidOutput");
    }

    private String token() {
        return present(
                "the token is stored",
                () -> Optional.ofNullable(table.get("order").get("taskToken")).map(AttributeValue::s));
    }
}
