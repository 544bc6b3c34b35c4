package dev.serverlesspresso.qrvalidator.scan;

import dev.serverlesspresso.kit.event.Event;
import dev.serverlesspresso.kit.event.EventBus;
import dev.serverlesspresso.kit.problem.Unavailable;
import java.util.ArrayList;
import java.util.List;

/** Remembers what was published, and can be away. */
final class MemoryBus implements EventBus {

    final List<Event> published = new ArrayList<>();
    boolean away;

    @Override
    public void publish(List<? extends Event> events) {
        if (away) {
            throw new Unavailable("the bus is away");
        }
        published.addAll(events);
    }
}
