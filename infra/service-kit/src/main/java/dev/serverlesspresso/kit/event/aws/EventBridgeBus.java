package dev.serverlesspresso.kit.event.aws;

import dev.serverlesspresso.kit.aws.AwsCalls;
import dev.serverlesspresso.kit.aws.Retry;
import dev.serverlesspresso.kit.event.Event;
import dev.serverlesspresso.kit.event.EventBus;
import dev.serverlesspresso.kit.event.EventJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/** Puts events on the bus; entries that it did not take are put again. */
public final class EventBridgeBus implements EventBus {

    private static final Logger log = LoggerFactory.getLogger(EventBridgeBus.class);
    private static final int ATTEMPTS = 4;

    private final EventBridgeClient client;
    private final Retry retry;
    private final EventSettings settings;

    public EventBridgeBus(EventBridgeClient client, Retry retry, EventSettings settings) {
        this.client = client;
        this.retry = retry.withAttempts(ATTEMPTS);
        this.settings = settings;
    }

    @Override
    public void publish(List<? extends Event> events) {
        List<PutEventsRequestEntry> waiting =
                new ArrayList<>(events.stream().map(this::entry).toList());
        retry.untilPresent("putting events", () -> {
            waiting.retainAll(notTaken(waiting));
            return waiting.isEmpty() ? Optional.of(true) : Optional.empty();
        });
    }

    private PutEventsRequestEntry entry(Event event) {
        return PutEventsRequestEntry.builder()
                .eventBusName(settings.busName())
                .source(settings.eventSource())
                .detailType(Event.detailTypeOf(event))
                .detail(EventJson.detail(event))
                .time(event.occurredAt())
                .build();
    }

    private List<PutEventsRequestEntry> notTaken(List<PutEventsRequestEntry> entries) {
        List<PutEventsResultEntry> results = AwsCalls.call(() -> client.putEvents(request -> request.entries(entries)))
                .entries();
        List<PutEventsRequestEntry> refused = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i).errorCode() != null) {
                log.atWarn()
                        .addKeyValue("detailType", entries.get(i).detailType())
                        .addKeyValue("errorCode", results.get(i).errorCode())
                        .log("event not taken by the bus");
                refused.add(entries.get(i));
            }
        }
        return refused;
    }
}
