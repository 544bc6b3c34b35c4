package dev.serverlesspresso.qrvalidator.event.aws;

import dev.serverlesspresso.kit.aws.AwsCalls;
import dev.serverlesspresso.qrvalidator.QrValidatorProperties;
import dev.serverlesspresso.qrvalidator.aws.Patience;
import dev.serverlesspresso.qrvalidator.event.Event;
import dev.serverlesspresso.qrvalidator.event.EventBus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/** Puts events on the bus; entries that it did not take are put again. */
@Component
class EventBridgeBus implements EventBus {

    private static final Logger log = LoggerFactory.getLogger(EventBridgeBus.class);
    private static final int ATTEMPTS = 4;

    private final EventBridgeClient client;
    private final EventWire wire;
    private final Patience patience;
    private final String busName;

    EventBridgeBus(EventBridgeClient client, EventWire wire, Patience patience, QrValidatorProperties properties) {
        this.client = client;
        this.wire = wire;
        this.patience = patience;
        this.busName = properties.busName();
    }

    @Override
    public void publish(List<Event> events) {
        List<PutEventsRequestEntry> waiting =
                new ArrayList<>(events.stream().map(this::entry).toList());
        patience.untilAnswered("putting events", ATTEMPTS, () -> {
            waiting.retainAll(notTaken(waiting));
            return waiting.isEmpty() ? Optional.of(true) : Optional.empty();
        });
    }

    private PutEventsRequestEntry entry(Event event) {
        return PutEventsRequestEntry.builder()
                .eventBusName(busName)
                .source(EventWire.SOURCE)
                .detailType(wire.detailType(event))
                .detail(wire.detail(event))
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
