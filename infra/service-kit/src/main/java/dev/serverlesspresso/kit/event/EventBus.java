package dev.serverlesspresso.kit.event;

import java.util.List;

/** Where events go out, in the sequence given. */
public interface EventBus {

    /**
     * Returns when all are taken.
     *
     * @throws dev.serverlesspresso.kit.problem.Unavailable if not all could be
     */
    void publish(List<? extends Event> events);
}
