package dev.serverlesspresso.testing;

import dev.serverlesspresso.local.server.LocalAws;
import dev.serverlesspresso.local.server.LocalAwsSettings;
import dev.serverlesspresso.local.time.ManualScheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A local AWS with the built templates and a clock that stands still until a test moves it. */
public class LocalCounter implements AutoCloseable {

    protected static final JsonMapper JSON = JsonMapper.shared();

    private static final int ROUND_TRIPS_OF_SILENCE = 400;

    private final ManualScheduler clock;
    private final LocalAws aws;
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private final AtomicInteger shops = new AtomicInteger();

    /**
     * Starts it in memory.
     *
     * @param opening the time to begin with
     * @param settings more of what can be set
     */
    protected LocalCounter(Instant opening, UnaryOperator<LocalAwsSettings> settings) {
        clock = new ManualScheduler(opening);
        aws = LocalAws.start(
                settings.apply(LocalAwsSettings.inMemory().withBuiltTemplates().withScheduler(clock)));
        aws.events().subscribe((bus, event) -> events.add(event));
    }

    public final LocalAws aws() {
        return aws;
    }

    public final ManualScheduler clock() {
        return clock;
    }

    public final Instant now() {
        return clock.now();
    }

    /** All events of all buses and shops, in the sequence in which the buses took them. */
    public final List<JsonNode> events() {
        return List.copyOf(events);
    }

    /** For a shop of a test's own, so that tests that share a counter do not see each other. */
    public final String newShopId() {
        return "shop-" + shops.incrementAndGet();
    }

    public final JsonNode dynamodb(String operation, JsonNode request) {
        return answer(aws.dynamodb().execute(operation, request));
    }

    public final JsonNode states(String operation, JsonNode request) {
        return answer(aws.states().execute(operation, request));
    }

    public final JsonNode events(String operation, JsonNode request) {
        return answer(aws.events().execute(operation, request));
    }

    /** Puts an event as the one would who emits it. */
    public final void put(String emitter, String detailType, JsonNode detail) {
        ObjectNode request = JSON.createObjectNode();
        request.putArray("Entries")
                .addObject()
                .put("EventBusName", "serverlesspresso")
                .put("Source", "serverlesspresso." + emitter)
                .put("DetailType", detailType)
                .put("Detail", detail.toString());
        events("PutEvents", request);
    }

    /** Moves the clock on, and lets what fell due come to an end. */
    public void advance(Duration duration) {
        clock.advance(duration);
        settle();
    }

    /** Waits until no event came during many round trips to the journal: every step of a workflow is one. */
    public final void settle() {
        int seen;
        do {
            seen = events.size();
            for (int i = 0; i < ROUND_TRIPS_OF_SILENCE; i++) {
                aws.write(transaction -> 0);
            }
        } while (seen != events.size());
    }

    private static JsonNode answer(CompletionStage<JsonNode> answer) {
        return answer.toCompletableFuture().join();
    }

    @Override
    public void close() {
        aws.close();
    }
}
