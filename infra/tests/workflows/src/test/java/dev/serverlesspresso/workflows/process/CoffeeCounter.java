package dev.serverlesspresso.workflows.process;

import static dev.serverlesspresso.workflows.process.Until.until;

import dev.serverlesspresso.testing.LocalCounter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A local AWS whose workflows can be hindered, and which knows the task tokens that they store. */
final class CoffeeCounter extends LocalCounter {

    static final JsonMapper JSON = LocalCounter.JSON;
    static final Instant OPENING = Instant.parse("2026-11-02T09:00:00Z");
    private static final Duration STEP = Duration.ofMillis(500);
    private static final int MOST_STEPS = 500;

    private final Faults faults;
    private final Set<String> taskTokens = ConcurrentHashMap.newKeySet();

    CoffeeCounter() {
        this(new Faults());
    }

    private CoffeeCounter(Faults faults) {
        super(OPENING, settings -> settings.withTaskCalls(faults));
        this.faults = faults;
    }

    Shop openShop(Shop.Setup setup) {
        return new Shop(this, newShopId(), setup).open();
    }

    Shop openShop() {
        return openShop(Shop.Setup.normal());
    }

    Faults faults() {
        return faults;
    }

    void keepSecret(String taskToken) {
        if (!taskToken.isEmpty()) {
            taskTokens.add(taskToken);
        }
    }

    /** Every event of every bus, status changes included, that tells a task token. */
    List<JsonNode> eventsWithATaskToken() {
        return events().stream()
                .filter(event -> taskTokens.stream().anyMatch(event.toString()::contains))
                .toList();
    }

    int secretsKept() {
        return taskTokens.size();
    }

    /** Moves the clock in small steps until the condition holds: for workflows that wait a moment and try again. */
    void advanceUntil(BooleanSupplier condition, Supplier<String> otherwise) {
        until(
                () -> {
                    if (!condition.getAsBoolean()) {
                        clock().advance(Duration.ofMillis(20));
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

    /** A rule delivers nothing until it is enabled again. */
    void rule(String operation, String bus, String name) {
        events(
                operation,
                JSON.createObjectNode().put("Name", "serverlesspresso-" + name).put("EventBusName", bus));
    }
}
