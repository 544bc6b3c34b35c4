package dev.serverlesspresso.parity.workflows;

import static dev.serverlesspresso.parity.Json.json;
import static dev.serverlesspresso.parity.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.parity.ParitySuite;
import dev.serverlesspresso.parity.Refusal;
import dev.serverlesspresso.parity.tables.Table;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sfn.model.StartSyncExecutionResponse;
import software.amazon.awssdk.services.sfn.model.SyncExecutionStatus;

/** Written after the API reference of StartSyncExecution and the page "Choosing workflow type". */
@Tag("workflows")
public abstract class ExpressSuite extends ParitySuite {
    private static final String COUNT = """
            {"QueryLanguage": "JSONata", "StartAt": "Count", "States": {
              "Count": {"Type": "Task", "Resource": "arn:aws:states:::dynamodb:updateItem", "Next": "Tell",
                "Arguments": {"TableName": "%s", "Key": {"id": {"S": "{%% $states.input.id %%}"}},
                  "UpdateExpression": "ADD n :one", "ConditionExpression": "attribute_exists(id)",
                  "ExpressionAttributeValues": {":one": {"N": "1"}}, "ReturnValues": "UPDATED_NEW"},
                "Output": {"n": "{%% $number($states.result.Attributes.n.N) %%}"}},
              "Tell": {"Type": "Succeed"}}}
            """;

    private Table table;
    private Machine machine;

    @BeforeEach
    void createMachine() {
        table = Table.withId(bench());
        table.put("it", Map.of());
        machine = Machine.express(bench(), COUNT.formatted(table.name()));
    }

    @Test
    void callerWaitsForTheOutput() {
        StartSyncExecutionResponse ended = sync("{\"id\": \"it\"}");

        assertThat(ended.status()).isEqualTo(SyncExecutionStatus.SUCCEEDED);
        assertThat(json(ended.output())).isEqualTo(json("{\"n\": 1}"));
        assertThat(ended.executionArn()).startsWith(machine.arn().replace(":stateMachine:", ":express:"));
        assertThat(ended.stopDate()).isAfterOrEqualTo(ended.startDate());
        assertThat(ended.billingDetails().billedDurationInMilliseconds()).isPositive();
    }

    @Test
    void callerGetsTheErrorAsAnAnswer() {
        StartSyncExecutionResponse ended = sync("{\"id\": \"absent\"}");

        assertThat(ended.status()).isEqualTo(SyncExecutionStatus.FAILED);
        assertThat(ended.error()).isEqualTo("DynamoDB.ConditionalCheckFailedException");
        assertThat(ended.output()).isNull();
    }

    @Test
    void startedExecutionGoesOnByItself() {
        machine.start("{\"id\": \"it\"}");

        until("the execution has counted", () -> table.get("it").containsKey("n"));
        assertThat(table.get("it")).containsEntry("n", AttributeValue.fromN("1"));
    }

    @Test
    void expressHasNoHistoryAndNoCallbacks() {
        String execution = machine.start("{\"id\": \"it\"}");

        assertThat(Refusal.of(() -> machine.describe(execution)).code()).isEqualTo("InvalidArn");
        assertThat(Refusal.of(() -> Machine.express(
                                bench(),
                                COUNT.formatted(table.name())
                                        .replace(
                                                "arn:aws:states:::dynamodb:updateItem",
                                                "arn:aws:states:::aws-sdk:dynamodb:updateItem.waitForTaskToken")))
                        .code())
                .isEqualTo("InvalidDefinition");
    }

    @Test
    void standardCannotBeWaitedFor() {
        Machine standard = Machine.standard(bench(), COUNT.formatted(table.name()));

        assertThat(Refusal.of(() -> standard.client()
                                .startSyncExecution(request -> request.stateMachineArn(standard.arn())))
                        .code())
                .isEqualTo("StateMachineTypeNotSupported");
    }

    private StartSyncExecutionResponse sync(String input) {
        return machine.client().startSyncExecution(request -> request.stateMachineArn(machine.arn())
                .input(input));
    }
}
