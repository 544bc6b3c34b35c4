package dev.serverlesspresso.system.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.local.aws.Arns;
import dev.serverlesspresso.system.Counter;
import dev.serverlesspresso.system.RunningSystem;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The AWS command line on the running system; skipped where it is not installed. */
@ExtendWith(RunningSystem.class)
class CommandLineTests {
    private static final String PROCESSOR = Arns.of("states", "stateMachine:serverlesspresso-order-processor");

    private final CommandLine aws;

    CommandLineTests(Counter counter) {
        aws = new CommandLine(counter.system().aws().endpoint());
    }

    @BeforeAll
    static void isInstalled() {
        CommandLine.assumeInstalled();
    }

    @Test
    void listsTablesQueuesAndRules() {
        assertThat(aws.json("dynamodb", "list-tables").path("TableNames"))
                .extracting(JsonNode::asString)
                .contains(
                        "serverlesspresso-codes",
                        "serverlesspresso-customers",
                        "serverlesspresso-orders",
                        "serverlesspresso-shops");
        assertThat(aws.json("sqs", "list-queues").path("QueueUrls").toString())
                .contains("/serverlesspresso-publisher\"", "/serverlesspresso-qr-validator\"");
        assertThat(aws.json("events", "list-rules", "--event-bus-name", "serverlesspresso")
                        .path("Rules"))
                .extracting(rule -> rule.path("Name").asString())
                .contains(
                        "serverlesspresso-validator",
                        "serverlesspresso-order-processor",
                        "serverlesspresso-order-manager",
                        "serverlesspresso-qr-validator",
                        "serverlesspresso-publisher");
    }

    @Test
    void putsAnEventThatStartsAWorkflowAndShowsItsHistory(Counter counter) {
        String orderId = UUID.randomUUID().toString();
        JsonNode put = aws.json("events", "put-events", "--entries", scanned(orderId));
        assertThat(put.path("FailedEntryCount").asInt(-1)).isZero();
        counter.events().await(orderId, "Order.Admitted");

        JsonNode running = aws.json(
                "stepfunctions", "list-executions", "--state-machine-arn", PROCESSOR, "--status-filter", "RUNNING");
        assertThat(running.path("executions")).isNotEmpty();
        String execution = execution(orderId);
        JsonNode events = aws.json("stepfunctions", "get-execution-history", "--execution-arn", execution)
                .path("events");

        assertThat(events.path(0).path("type").asString()).isEqualTo("ExecutionStarted");
        assertThat(events)
                .extracting(event -> event.path("type").asString())
                .contains("TaskStateEntered", "TaskScheduled", "TaskStarted", "TaskSubmitted");
        cancel(counter, orderId);
        assertThat(aws.json("stepfunctions", "describe-execution", "--execution-arn", execution)
                        .path("status")
                        .asString())
                .isEqualTo("SUCCEEDED");
    }

    @Test
    void updatesOnConditionAndWithinATransaction() {
        String customer = "demo#" + UUID.randomUUID();
        String key = "{\"customer\":{\"S\":\"" + customer + "\"},\"part\":{\"S\":\"CLI\"}}";
        assertThat(update(key, "attribute_exists(part)").failure())
                .contains("ConditionalCheckFailedException", "The conditional request failed");
        assertThat(update(key, "attribute_not_exists(part)").json())
                .isEqualTo(CommandLine.read("{\"Attributes\":{\"orders\":{\"N\":\"1\"}}}"));

        assertThat(transaction(key, customer, "2").failure())
                .contains("TransactionCanceledException", "[ConditionalCheckFailed, None]");
        assertThat(aws.json("dynamodb", "get-item", "--table-name", "serverlesspresso-customers", "--key", key)
                        .path("Item")
                        .path("orders"))
                .isEqualTo(CommandLine.read("{\"N\":\"1\"}"));
        assertThat(transaction(key, customer, "1").exitCode()).isZero();
        assertThat(aws.json(
                                "dynamodb",
                                "query",
                                "--table-name",
                                "serverlesspresso-customers",
                                "--key-condition-expression",
                                "customer = :customer",
                                "--expression-attribute-values",
                                "{\":customer\":{\"S\":\"" + customer + "\"}}")
                        .path("Count")
                        .asInt())
                .isEqualTo(1);
    }

    private CommandLine.Result update(String key, String condition) {
        return aws.run(
                "dynamodb",
                "update-item",
                "--table-name",
                "serverlesspresso-customers",
                "--key",
                key,
                "--update-expression",
                "ADD orders :one",
                "--condition-expression",
                condition,
                "--expression-attribute-values",
                "{\":one\":{\"N\":\"1\"}}",
                "--return-values",
                "UPDATED_NEW");
    }

    /** Moves the row to another key, if it counts as many orders as said. */
    private CommandLine.Result transaction(String key, String customer, String orders) {
        String items = """
                [{"Delete":{"TableName":"serverlesspresso-customers","Key":%s,"ConditionExpression":"orders = :n",
                  "ExpressionAttributeValues":{":n":{"N":"%s"}}}},
                 {"Put":{"TableName":"serverlesspresso-customers",
                  "Item":{"customer":{"S":"%s"},"part":{"S":"CLI#MOVED"},"orders":{"N":"%s"}}}}]
                """.formatted(key, orders, customer, orders);
        return aws.run("dynamodb", "transact-write-items", "--transact-items", items);
    }

    private String execution(String orderId) {
        JsonNode order = aws.json(
                        "dynamodb",
                        "get-item",
                        "--table-name",
                        "serverlesspresso-orders",
                        "--key",
                        "{\"orderId\":{\"S\":\"" + orderId + "\"}}")
                .path("Item");
        return order.path("execution").path("S").asString();
    }

    private static void cancel(Counter counter, String orderId) {
        counter.api()
                .as(counter.staff("demo-manager"))
                .post("/api/shops/demo/orders/" + orderId + "/actions", "{\"action\":\"CANCEL\",\"version\":1}")
                .expect(202);
        counter.events().await(orderId, "Order.Cancelled");
        Counter.await("the execution ends", () -> counter.events().all().stream()
                .anyMatch(event -> event.path("source").asString("").equals("aws.states")
                        && event.path("detail").path("input").asString("").contains(orderId)
                        && !event.path("detail").path("status").asString("").equals("RUNNING")));
    }

    private static String scanned(String orderId) {
        String detail = """
                {"schemaVersion":1,"shopId":"demo","occurredAt":"2026-11-02T09:00:00.000Z","orderId":"%s",\
                "customerId":"%s","windowStart":1793610000,"businessDay":"2026-11-02"}""".formatted(orderId, UUID.randomUUID());
        return """
                [{"EventBusName":"serverlesspresso","Source":"serverlesspresso.qr-validator",
                  "DetailType":"QrCode.Scanned","Detail":"%s"}]""".formatted(detail.replace("\"", "\\\""));
    }
}
