package dev.serverlesspresso.publisher.publication;

import dev.serverlesspresso.kit.event.DetailType;
import dev.serverlesspresso.kit.event.Event;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event was not published to all of its topics, and the queue will not deliver it again.
 *
 * @param eventId the id of that event
 * @param detailType its name
 * @param topics those that were not reached
 */
@DetailType("Publication.Failed")
record PublicationFailed(
        String shopId,
        String eventId,
        String detailType,
        @Nullable String orderId,
        List<String> topics,
        String error,
        Instant occurredAt)
        implements Event {

    static PublicationFailed of(BusEvent event, List<String> topics, String error, Instant occurredAt) {
        return new PublicationFailed(
                event.shopId(),
                event.id(),
                event.detailType(),
                event.orderId().orElse(null),
                topics,
                error,
                occurredAt);
    }
}
