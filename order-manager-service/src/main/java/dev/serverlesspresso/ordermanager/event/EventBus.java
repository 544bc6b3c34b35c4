package dev.serverlesspresso.ordermanager.event;

import java.util.List;

/** Where events go out, in the order given. */
public interface EventBus {

    /** Returns when all are taken; throws {@code Unavailable} when not all could be. */
    void publish(List<Event> events);
}
