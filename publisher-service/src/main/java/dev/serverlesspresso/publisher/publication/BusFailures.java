package dev.serverlesspresso.publisher.publication;

import dev.serverlesspresso.kit.event.EventBus;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes {@code Publication.Failed}. If that fails too it is logged; the message goes to the dead-letter queue anyway. */
final class BusFailures implements Delivery.Failures {

    private static final Logger log = LoggerFactory.getLogger(BusFailures.class);

    private final EventBus bus;
    private final Clock clock;

    BusFailures(EventBus bus, Clock clock) {
        this.bus = bus;
        this.clock = clock;
    }

    @Override
    public void report(BusEvent event, List<String> topics, String error) {
        try {
            bus.publish(List.of(PublicationFailed.of(event, topics, error, clock.instant())));
        } catch (RuntimeException failed) {
            log.atError()
                    .addKeyValue("eventId", event.id())
                    .addKeyValue("detailType", event.detailType())
                    .setCause(failed)
                    .log("Publication.Failed could not be emitted");
        }
    }
}
