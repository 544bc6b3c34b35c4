package dev.serverlesspresso.qrvalidator.process;

import dev.serverlesspresso.local.server.LocalAws;
import dev.serverlesspresso.local.server.LocalAwsSettings;
import dev.serverlesspresso.local.time.ManualScheduler;
import dev.serverlesspresso.qrvalidator.Given;
import dev.serverlesspresso.qrvalidator.SdkEndpoint;
import dev.serverlesspresso.qrvalidator.code.CodeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A local AWS with the built templates. Its clock, which is the service's too, stands still until a test moves it. */
final class CoffeeCounter implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.shared();
    static final Duration CODE_WINDOW = Duration.ofMinutes(5);

    private static final int ROUND_TRIPS_OF_SILENCE = 400;

    private final ManualScheduler clock = new ManualScheduler(Given.NINE);
    private final LocalAws aws =
            LocalAws.start(LocalAwsSettings.inMemory().withBuiltTemplates().withScheduler(clock));
    private final SdkEndpoint sdk = SdkEndpoint.at(aws.endpoint());
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private final AtomicInteger shops = new AtomicInteger();

    CoffeeCounter() {
        aws.events().subscribe((bus, event) -> events.add(event));
    }

    ManualScheduler clock() {
        return clock;
    }

    Instant now() {
        return clock.now();
    }

    /** All events of all shops, in the order in which the bus took them. */
    List<JsonNode> events() {
        return List.copyOf(events);
    }

    String newShopId() {
        return "shop-" + shops.incrementAndGet();
    }

    JsonNode dynamodb(String operation, JsonNode request) {
        return answer(aws.dynamodb().execute(operation, request));
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

    /** Lets what is under way come to an end, moves the clock on, and lets what fell due come to an end. */
    void advance(Duration duration) {
        settle();
        clock.advance(duration);
        settle();
    }

    void advanceTo(Instant target) {
        advance(Duration.between(now(), target));
    }

    /** Moves the clock to the very start of a window that nobody has seen yet. */
    CodeWindow nextWindow() {
        advanceTo(CodeWindow.at(now(), CODE_WINDOW).end());
        return CodeWindow.at(now(), CODE_WINDOW);
    }

    /** Waits until nothing was told during many round trips to the journal: every step of a workflow is one. */
    void settle() {
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
        sdk.close();
        aws.close();
    }
}
