package dev.serverlesspresso.publisher.publication.aws;

import dev.serverlesspresso.kit.aws.AwsCalls;
import dev.serverlesspresso.publisher.PublisherProperties;
import dev.serverlesspresso.publisher.WireTime;
import dev.serverlesspresso.publisher.publication.BusEvent;
import dev.serverlesspresso.publisher.publication.Delivery;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Emits {@code Publication.Failed}. That this fails too is logged: the message goes to the dead-letter queue anyway. */
@Component
class BusFailures implements Delivery.Failures {
    private static final Logger LOG = LoggerFactory.getLogger(BusFailures.class);

    private final EventBridgeClient bus;
    private final JsonMapper mapper;
    private final Clock clock;
    private final String busName;

    BusFailures(EventBridgeClient bus, JsonMapper mapper, Clock clock, PublisherProperties properties) {
        this.bus = bus;
        this.mapper = mapper;
        this.clock = clock;
        busName = properties.busName();
    }

    @Override
    public void tell(BusEvent event, List<String> topics, String error) {
        Instant now = clock.instant();
        String detail = mapper.writeValueAsString(detail(event, topics, error, now));
        try {
            PutEventsRequestEntry entry = PutEventsRequestEntry.builder()
                    .eventBusName(busName)
                    .source("serverlesspresso.publisher")
                    .detailType("Publication.Failed")
                    .detail(detail)
                    .time(now)
                    .build();
            PutEventsResponse response = AwsCalls.call(() -> bus.putEvents(request -> request.entries(entry)));
            if (response.failedEntryCount() > 0) {
                log(event).log("the bus did not take Publication.Failed");
            }
        } catch (RuntimeException e) {
            log(event).setCause(e).log("Publication.Failed could not be emitted");
        }
    }

    ObjectNode detail(BusEvent event, List<String> topics, String error, Instant now) {
        ObjectNode detail = mapper.createObjectNode()
                .put("schemaVersion", 1)
                .put("shopId", event.shopId())
                .put("occurredAt", WireTime.text(now))
                .put("eventId", event.id())
                .put("detailType", event.detailType());
        event.orderId().ifPresent(id -> detail.put("orderId", id));
        ArrayNode missed = detail.putArray("topics");
        topics.forEach(missed::add);
        return detail.put("error", error);
    }

    private static LoggingEventBuilder log(BusEvent event) {
        return LOG.atError().addKeyValue("eventId", event.id()).addKeyValue("detailType", event.detailType());
    }
}
