package dev.serverlesspresso.publisher.publication;

import dev.serverlesspresso.kit.event.DetailType;
import dev.serverlesspresso.kit.event.Event;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Screens were not told of an event, and the queue will not hand it out again.
 *
 * @param eventId the id of the event that they were not told of
 * @param detailType its name
 * @param topics those that were not reached
 */
@DetailType("Publication.Failed")
public record PublicationFailed(
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
