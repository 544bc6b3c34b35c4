package dev.serverlesspresso.workflows.process;

import static dev.serverlesspresso.workflows.process.Until.until;

import dev.serverlesspresso.local.server.LocalAws;
import dev.serverlesspresso.local.server.LocalAwsSettings;
import dev.serverlesspresso.local.time.ManualScheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A local AWS with our templates and a clock that stands still until a test moves it. */
final class CoffeeCounter implements AutoCloseable {
    static final JsonMapper JSON = new JsonMapper();
    static final Instant OPENING = Instant.parse("2026-11-02T09:00:00Z");
    private static final int ROUND_TRIPS_OF_SILENCE = 400;
    private static final Duration STEP = Duration.ofMillis(500);
    private static final int MOST_STEPS = 500;

    private final ManualScheduler clock = new ManualScheduler(OPENING);
    private final Faults faults = new Faults();
    private final LocalAws aws = LocalAws.start(LocalAwsSettings.inMemory()
            .withBuiltTemplates()
            .withScheduler(clock)
            .withTaskCalls(faults));
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private final AtomicInteger activity = new AtomicInteger();
    private final Set<String> taskTokens = ConcurrentHashMap.newKeySet();
    private final AtomicInteger shops = new AtomicInteger();

    CoffeeCounter() {
        aws.events().subscribe((bus, event) -> {
            activity.incrementAndGet();
            events.add(event);
        });
    }

    /** A shop of its own, so that tests that share a counter do not see each other. */
    Shop openShop(Shop.Setup setup) {
        return new Shop(this, "shop-" + shops.incrementAndGet(), setup).open();
    }

    Shop openShop() {
        return openShop(Shop.Setup.normal());
    }

    Faults faults() {
        return faults;
    }

    LocalAws aws() {
        return aws;
    }

    Instant now() {
        return clock.now();
    }

    List<JsonNode> events() {
        return events;
    }

    JsonNode dynamodb(String operation, JsonNode request) {
        return answer(aws.dynamodb().execute(operation, request));
    }

    JsonNode states(String operation, JsonNode request) {
        return answer(aws.states().execute(operation, request));
    }

    JsonNode events(String operation, JsonNode request) {
        return answer(aws.events().execute(operation, request));
    }

    void keepSecret(String taskToken) {
        if (!taskToken.isEmpty()) {
            taskTokens.add(taskToken);
        }
    }

    /** Every event of every bus, status changes included, that tells a task token. */
    List<JsonNode> eventsWithATaskToken() {
        return events.stream()
                .filter(event -> taskTokens.stream().anyMatch(event.toString()::contains))
                .toList();
    }

    int secretsKept() {
        return taskTokens.size();
    }

    void put(String source, String detailType, JsonNode detail) {
        ObjectNode request = JSON.createObjectNode();
        request.putArray("Entries")
                .addObject()
                .put("EventBusName", "serverlesspresso")
                .put("Source", "serverlesspresso." + source)
                .put("DetailType", detailType)
                .put("Detail", detail.toString());
        answer(aws.events().execute("PutEvents", request));
    }

    /** Moves the clock on, and lets what fell due come to an end. */
    void advance(Duration duration) {
        clock.advance(duration);
        settle();
    }

    /** Moves the clock in small steps until the condition holds: for workflows that wait a moment and try again. */
    void advanceUntil(BooleanSupplier condition, Supplier<String> otherwise) {
        until(
                () -> {
                    if (!condition.getAsBoolean()) {
                        clock.advance(Duration.ofMillis(20));
                    }
                    return condition.getAsBoolean();
                },
                otherwise);
    }

    /** Moves the clock on, and all that falls due with it, until the condition holds. */
    void goOnUntil(BooleanSupplier condition, Supplier<String> otherwise) {
        for (int steps = 0; !condition.getAsBoolean(); steps++) {
            if (steps == MOST_STEPS) {
                throw new AssertionError("not within " + STEP.multipliedBy(MOST_STEPS) + ": " + otherwise.get());
            }
            advance(STEP);
        }
    }

    /** Waits until nothing has happened during many round trips to the journal: every step of a workflow is one. */
    void settle() {
        int seen;
        do {
            seen = activity.get();
            for (int i = 0; i < ROUND_TRIPS_OF_SILENCE; i++) {
                aws.write(transaction -> 0);
            }
        } while (seen != activity.get());
    }

    /** A rule delivers nothing until it is enabled again. */
    void rule(String operation, String bus, String name) {
        events(
                operation,
                JSON.createObjectNode().put("Name", "serverlesspresso-" + name).put("EventBusName", bus));
    }

    private static JsonNode answer(CompletionStage<JsonNode> answer) {
        return answer.toCompletableFuture().join();
    }

    @Override
    public void close() {
        aws.close();
    }
}
