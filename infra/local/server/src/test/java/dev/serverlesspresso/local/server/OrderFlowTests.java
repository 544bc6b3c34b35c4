package dev.serverlesspresso.local.server;

import static dev.serverlesspresso.local.server.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.local.deployer.Template;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class OrderFlowTests {
    private static final Path TEMPLATES = Path.of("src/test/resources/counter");

    @TempDir
    Path folder;

    @Test
    void eventThroughRuleStartsWorkflowThatWritesAndTells() {
        LocalAwsSettings settings = LocalAwsSettings.inMemory().withTemplates(() -> Template.fromFolder(TEMPLATES));
        try (LocalAws aws = LocalAws.start(settings);
                Clients clients = new Clients(aws)) {
            List<String> told = new CopyOnWriteArrayList<>();
            aws.events()
                    .subscribe(
                            (bus, event) -> told.add(event.path("detail-type").asString()));

            scan(clients, "order-1");

            until("both events are out", () -> told.contains("Order.Admitted"));
            assertThat(told).filteredOn(type -> type.contains(".")).containsExactly("Code.Scanned", "Order.Admitted");
            assertThat(order(clients, "order-1")).containsEntry("state", AttributeValue.fromS("ADMITTED"));
            assertThat(receive(clients)).singleElement().satisfies(message -> assertThat(message.body())
                    .contains("\"detail-type\":\"Code.Scanned\"", "order-1"));
            assertThat(aws.usage().putEventsEntries()).isEqualTo(2);
        }
    }

    @Test
    void secondStartChangesNothingAndKeepsEverything() {
        LocalAwsSettings settings =
                LocalAwsSettings.inMemory().withData(folder).withTemplates(() -> Template.fromFolder(TEMPLATES));
        try (LocalAws aws = LocalAws.start(settings);
                Clients clients = new Clients(aws)) {
            assertThat(aws.deployment().created()).isEqualTo(8);
            assertThat(aws.deployment().skipped())
                    .containsExactlyInAnyOrder("AWS::CDK::Metadata", "AWS::IAM::Policy", "AWS::Logs::LogGroup");
            scan(clients, "order-1");
            until("the order is kept", () -> !order(clients, "order-1").isEmpty());
            until("the queue has the event", () -> queueLength(clients) == 1);
            until("the execution is over", () -> succeeded(clients) == 1);
        }
        try (LocalAws aws = LocalAws.start(settings);
                Clients clients = new Clients(aws)) {
            assertThat(aws.deployment().created()).isZero();
            assertThat(aws.deployment().updated()).isZero();
            assertThat(order(clients, "order-1")).isNotEmpty();
            assertThat(receive(clients)).hasSize(1);
            assertThat(succeeded(clients)).isEqualTo(1);
        }
    }

    @Test
    void burstArrivesWhole() {
        LocalAwsSettings settings = LocalAwsSettings.inMemory().withTemplates(() -> Template.fromFolder(TEMPLATES));
        try (LocalAws aws = LocalAws.start(settings);
                Clients clients = new Clients(aws)) {
            IntStream.range(0, 150).parallel().forEach(order -> scan(clients, "order-" + order));

            until("every event is in the queue", () -> queueLength(clients) == 150);
            until(
                    "every order is kept",
                    () -> clients.dynamodb()
                                    .scan(request -> request.tableName("counter-orders"))
                                    .count()
                            == 150);
        }
    }

    private static void scan(Clients clients, String orderId) {
        var answer = clients.events()
                .putEvents(request -> request.entries(PutEventsRequestEntry.builder()
                        .eventBusName("counter")
                        .source("counter.scanner")
                        .detailType("Code.Scanned")
                        .detail("{\"orderId\":\"" + orderId + "\"}")
                        .build()));
        assertThat(answer.failedEntryCount()).isZero();
        assertThat(answer.entries().get(0).eventId()).hasSize(36);
    }

    private static Map<String, AttributeValue> order(Clients clients, String orderId) {
        return clients.dynamodb()
                .getItem(request ->
                        request.tableName("counter-orders").key(Map.of("orderId", AttributeValue.fromS(orderId))))
                .item();
    }

    private static String queueUrl(Clients clients) {
        return clients.sqs()
                .getQueueUrl(request -> request.queueName("counter-screen"))
                .queueUrl();
    }

    private static int queueLength(Clients clients) {
        String url = queueUrl(clients);
        return Integer.parseInt(clients.sqs()
                .getQueueAttributes(request ->
                        request.queueUrl(url).attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
                .attributes()
                .get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES));
    }

    private static List<Message> receive(Clients clients) {
        String url = queueUrl(clients);
        return clients.sqs()
                .receiveMessage(request -> request.queueUrl(url).waitTimeSeconds(5))
                .messages();
    }

    private static long succeeded(Clients clients) {
        return clients
                .states()
                .listExecutions(request ->
                        request.stateMachineArn("arn:aws:states:eu-central-1:000000000000:stateMachine:counter-flow"))
                .executions()
                .stream()
                .filter(execution -> execution.status() == ExecutionStatus.SUCCEEDED)
                .count();
    }
}
