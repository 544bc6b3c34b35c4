package dev.serverlesspresso.publisher.publication;

import dev.serverlesspresso.kit.event.EventBus;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Emits {@code Publication.Failed}. That this fails too is logged: the message goes to the dead-letter queue anyway. */
public final class BusFailures implements Delivery.Failures {

    private static final Logger LOG = LoggerFactory.getLogger(BusFailures.class);

    private final EventBus bus;
    private final Clock clock;

    public BusFailures(EventBus bus, Clock clock) {
        this.bus = bus;
        this.clock = clock;
    }

    @Override
    public void tell(BusEvent event, List<String> topics, String error) {
        try {
            bus.publish(List.of(PublicationFailed.of(event, topics, error, clock.instant())));
        } catch (RuntimeException failed) {
            LOG.atError()
                    .addKeyValue("eventId", event.id())
                    .addKeyValue("detailType", event.detailType())
                    .setCause(failed)
                    .log("Publication.Failed could not be emitted");
        }
    }
}
