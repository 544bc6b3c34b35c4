package dev.serverlesspresso.parity.workflows;

import static dev.serverlesspresso.parity.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.parity.ParitySuite;
import dev.serverlesspresso.parity.events.Bus;
import dev.serverlesspresso.parity.events.Inbox;
import dev.serverlesspresso.parity.tables.Table;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.eventbridge.model.Target;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** Written after the pages on the DynamoDB, EventBridge, SQS and SDK integrations of the developer guide. */
@Tag("workflows")
public abstract class TaskSuite extends ParitySuite {
    private static final String UPDATE = """
            {"QueryLanguage": "JSONata", "StartAt": "Claim", "States": {"Claim": {"Type": "Task", "End": true,
              "Resource": "%s", "TimeoutSeconds": 10,
              "Arguments": {"TableName": "%s", "Key": {"id": {"S": "{%% $states.input.id %%}"}},
                "UpdateExpression": "SET #s = :s ADD version :one", "ConditionExpression": "attribute_exists(id)",
                "ExpressionAttributeNames": {"#s": "state"},
                "ExpressionAttributeValues": {":s": {"S": "MAKING"}, ":one": {"N": "1"}},
                "ReturnValues": "ALL_NEW"},
              "Output": {"version": "{%% $number($states.result.Attributes.version.N) %%}"}}}}
            """;

    @Test
    void optimisedUpdateWritesAndAnswers() {
        writesAndAnswers("arn:aws:states:::dynamodb:updateItem");
    }

    @Test
    void sdkUpdateWritesAndAnswers() {
        writesAndAnswers("arn:aws:states:::aws-sdk:dynamodb:updateItem");
    }

    private void writesAndAnswers(String resource) {
        Table table = Table.withId(bench());
        table.put("order", Map.of("version", AttributeValue.fromN("1")));

        assertThat(Machine.standard(bench(), UPDATE.formatted(resource, table.name()))
                        .output("{\"id\": \"order\"}"))
                .isEqualTo(json("{\"version\": 2}"));

        assertThat(table.get("order"))
                .containsEntry("state", AttributeValue.fromS("MAKING"))
                .containsEntry("version", AttributeValue.fromN("2"));
    }

    @Test
    void failedConditionIsNamedAfterItsIntegration() {
        Table table = Table.withId(bench());

        assertThat(refused("arn:aws:states:::dynamodb:updateItem", table))
                .isEqualTo("DynamoDB.ConditionalCheckFailedException");
        assertThat(refused("arn:aws:states:::aws-sdk:dynamodb:updateItem", table))
                .isEqualTo("DynamoDb.ConditionalCheckFailedException");
        assertThat(table.get("order")).isEmpty();
    }

    private String refused(String resource, Table table) {
        DescribeExecutionResponse ended = Machine.standard(bench(), UPDATE.formatted(resource, table.name()))
                .run("{\"id\": \"order\"}");
        assertThat(ended.status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(ended.cause()).startsWith("The conditional request failed");
        return ended.error();
    }

    @Test
    void jsonPathTaskSelectsAndPlacesItsResult() {
        Table table = Table.withId(bench());
        table.put("order", Map.of("number", AttributeValue.fromN("42")));
        Machine machine = Machine.standard(bench(), """
                {"StartAt": "Read", "States": {"Read": {"Type": "Task", "End": true,
                  "Resource": "arn:aws:states:::dynamodb:getItem",
                  "Parameters": {"TableName": "%s", "Key": {"id": {"S.$": "$.id"}}, "ConsistentRead": true},
                  "ResultSelector": {"number.$": "$.Item.number.N"}, "ResultPath": "$.read"}}}
                """.formatted(table.name()));

        assertThat(machine.output("{\"id\": \"order\"}"))
                .isEqualTo(json("{\"id\": \"order\", \"read\": {\"number\": \"42\"}}"));
    }

    @Test
    void cancelledTransactionTellsItsReasonsInTheCause() {
        Table table = Table.withId(bench());
        Machine machine = Machine.standard(bench(), """
                {"QueryLanguage": "JSONata", "StartAt": "Write", "States": {
                  "Write": {"Type": "Task", "Resource": "arn:aws:states:::aws-sdk:dynamodb:transactWriteItems",
                    "Arguments": {"TransactItems": [
                      {"Put": {"TableName": "%1$s", "Item": {"id": {"S": "new"}}}},
                      {"ConditionCheck": {"TableName": "%1$s", "Key": {"id": {"S": "absent"}},
                        "ConditionExpression": "attribute_exists(id)"}}]},
                    "Catch": [{"ErrorEquals": ["DynamoDb.TransactionCanceledException"], "Next": "Tell",
                      "Output": "{%% $states.errorOutput %%}"}], "End": true},
                  "Tell": {"Type": "Succeed"}}}
                """.formatted(table.name()));

        assertThat(machine.output("{}").text("Cause")).contains("[None, ConditionalCheckFailed]");
        assertThat(table.get("new")).isEmpty();
    }

    @Test
    void putEventsAndSendMessageTellTheWorld() {
        Bus bus = Bus.create(bench());
        Inbox events = Inbox.create(bench());
        Inbox messages = Inbox.create(bench());
        bus.rule(
                "{\"source\": [\"parity.workflow\"]}",
                Target.builder().id("inbox").arn(events.arn()).build());
        Machine machine = Machine.standard(bench(), """
                {"QueryLanguage": "JSONata", "StartAt": "Tell", "States": {
                  "Tell": {"Type": "Task", "Resource": "arn:aws:states:::events:putEvents", "Next": "Send",
                    "Arguments": {"Entries": [{"EventBusName": "%s", "Source": "parity.workflow",
                      "DetailType": "Order.Queued", "Detail": {"number": "{%% $states.input.number %%}"}}]},
                    "Output": "{%% $states.input %%}"},
                  "Send": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "End": true,
                    "Arguments": {"QueueUrl": "%s", "MessageBody": {"number": "{%% $states.input.number %%}"}}}}}
                """.formatted(bus.name(), messages.url()));

        assertThat(machine.output("{\"number\": 42}").node().asObject()).containsKey("MessageId");
        assertThat(messages.await("the message", body -> true)).isEqualTo("{\"number\":42}");
        String event = events.await("the event", body -> true);
        assertThat(json(event).member("detail")).isEqualTo(json("{\"number\": 42}"));
    }
}
