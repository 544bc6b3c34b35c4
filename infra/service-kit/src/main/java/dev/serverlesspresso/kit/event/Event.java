package dev.serverlesspresso.kit.event;

import java.time.Instant;

/**
 * Something that happened here, as a record that carries its {@link DetailType}. The components of the record are the fields
 * of the event's detail, by the same names; one that is null is left out.
 */
public interface Event {

    Instant occurredAt();

    /** The name that the event has on the bus. */
    static String detailTypeOf(Event event) {
        DetailType type = event.getClass().getAnnotation(DetailType.class);
        if (type == null) {
            throw new IllegalArgumentException(event.getClass() + " must have a @DetailType to go out as an event");
        }
        return type.value();
    }
}
