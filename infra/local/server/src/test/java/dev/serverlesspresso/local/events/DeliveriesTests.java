package dev.serverlesspresso.local.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.journal.Journal;
import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.time.ManualScheduler;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DeliveriesTests {
    private static final String QUEUE = "arn:aws:sqs:eu-central-1:000000000000:screen";
    private static final String FLOW = "arn:aws:states:eu-central-1:000000000000:stateMachine:flow";
    private static final String DEAD = "arn:aws:sqs:eu-central-1:000000000000:dead";

    private final ManualScheduler scheduler = new ManualScheduler(Instant.parse("2026-11-02T09:00:00Z"));
    private final List<JsonNode> sent = new CopyOnWriteArrayList<>();
    private final List<String> started = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        scheduler.close();
    }

    @Test
    void queueThatFailsIsTriedAgainLater() {
        try (Journal journal = Journal.inMemory()) {
            failures.set(2);
            EventBridge events = bridge(journal);
            target(events, "{\"Id\":\"q\",\"Arn\":\"" + QUEUE + "\"}");
            put(events);
            settle(journal);
            assertThat(sent).isEmpty();

            advanceUntilSent(journal);

            assertThat(failures).hasNegativeValue();
            assertThat(sent).singleElement().satisfies(message -> assertThat(
                            message.path("QueueUrl").asString())
                    .endsWith("/screen"));
        }
    }

    @Test
    void eventThatCannotBeDeliveredGoesToTheDeadLetterQueue() {
        try (Journal journal = Journal.inMemory()) {
            failures.set(2);
            EventBridge events = bridge(journal);
            target(
                    events,
                    "{\"Id\":\"q\",\"Arn\":\"" + QUEUE + "\",\"RetryPolicy\":{\"MaximumRetryAttempts\":1},"
                            + "\"DeadLetterConfig\":{\"Arn\":\"" + DEAD + "\"}}");
            put(events);
            advanceUntilSent(journal);

            assertThat(sent).singleElement().satisfies(message -> {
                JsonNode attributes = message.path("MessageAttributes");
                assertThat(message.path("QueueUrl").asString()).endsWith("/dead");
                assertThat(attributes.path("TARGET_ARN").path("StringValue").asString())
                        .isEqualTo(QUEUE);
                assertThat(attributes.path("RETRY_ATTEMPTS").path("StringValue").asString())
                        .isEqualTo("1");
                assertThat(attributes
                                .path("EXHAUSTED_RETRY_CONDITION")
                                .path("StringValue")
                                .asString())
                        .isEqualTo("MaximumRetryAttempts");
            });
        }
    }

    @Test
    void deliveryOutlivesTheProcess() {
        try (Journal journal = Journal.open(folder)) {
            failures.set(1);
            EventBridge events = bridge(journal);
            target(events, "{\"Id\":\"q\",\"Arn\":\"" + QUEUE + "\"}");
            put(events);
            settle(journal);
            events.close();
        }
        try (Journal journal = Journal.open(folder)) {
            bridge(journal).start();
            advanceUntilSent(journal);

            assertThat(sent).hasSize(1);
        }
    }

    @Test
    void stateMachineIsStartedOnceWithANameMadeFromTheEvent() {
        try (Journal journal = Journal.inMemory()) {
            EventBridge events = bridge(journal);
            target(
                    events,
                    "{\"Id\":\"f\",\"Arn\":\"" + FLOW + "\",\"RoleArn\":\"arn:aws:iam::0:role/r\","
                            + "\"InputPath\":\"$.detail\"}");
            JsonNode answer = put(events);
            settle(journal);

            String eventId = answer.path("Entries").path(0).path("EventId").asString();
            assertThat(started).singleElement().satisfies(start -> assertThat(start)
                    .startsWith(eventId)
                    .endsWith("{\"orderId\":\"o-1\",\"drinks\":[\"espresso\"]}"));
        }
    }

    @Test
    void templateIsFilledIn() {
        try (Journal journal = Journal.inMemory()) {
            EventBridge events = bridge(journal);
            target(events, """
                    {"Id":"q","Arn":"%s","InputTransformer":{
                      "InputPathsMap":{"order":"$.detail.orderId","drinks":"$.detail.drinks"},
                      "InputTemplate":"{\\"text\\":\\"order <order>\\",\\"drinks\\":<drinks>,\\"rule\\":<aws.events.rule-name>}"}}
                    """.formatted(QUEUE));
            put(events);
            settle(journal);

            assertThat(sent).singleElement().satisfies(message -> assertThat(
                            message.path("MessageBody").asString())
                    .isEqualTo("{\"text\":\"order o-1\",\"drinks\":[\"espresso\"],\"rule\":\"rule\"}"));
        }
    }

    private EventBridge bridge(Journal journal) {
        return new EventBridge(
                journal, scheduler, (transaction, arn, input, name) -> started.add(name + " " + input), this::send);
    }

    private CompletionStage<JsonNode> send(String operation, JsonNode request) {
        if (failures.getAndDecrement() > 0) {
            return CompletableFuture.failedStage(AwsError.withStatus(503, "ServiceUnavailable", "not now"));
        }
        sent.add(request);
        return CompletableFuture.completedStage(Json.object());
    }

    private static void target(EventBridge events, String target) {
        run(events, "PutRule", "{\"Name\":\"rule\",\"EventPattern\":\"{\\\"source\\\":[\\\"counter\\\"]}\"}");
        run(events, "PutTargets", "{\"Rule\":\"rule\",\"Targets\":[" + target + "]}");
    }

    private static JsonNode put(EventBridge events) {
        return run(
                events,
                "PutEvents",
                "{\"Entries\":[{\"Source\":\"counter\",\"DetailType\":\"Order.Queued\","
                        + "\"Detail\":\"{\\\"orderId\\\":\\\"o-1\\\",\\\"drinks\\\":[\\\"espresso\\\"]}\"}]}");
    }

    private static JsonNode run(EventBridge events, String operation, String request) {
        return events.execute(operation, Json.read(request))
                .toCompletableFuture()
                .join();
    }

    /** What an attempt leaves to do is scheduled after its write, by another thread: go on with the time until it is there. */
    private void advanceUntilSent(Journal journal) {
        long limit = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (sent.isEmpty() && System.nanoTime() < limit) {
            scheduler.advance(Duration.ofSeconds(5));
            settle(journal);
        }
    }

    /** Every attempt ends in at most two writes of the journal, one after the other: wait for what they queued up. */
    private static void settle(Journal journal) {
        for (int i = 0; i < 4; i++) {
            journal.write(transaction -> true);
        }
    }
}
