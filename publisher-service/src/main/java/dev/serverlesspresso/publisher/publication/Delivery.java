package dev.serverlesspresso.publisher.publication;

import java.util.ArrayList;
import java.util.List;

/** Publishes one event to its topics. A topic that fails does not stop the others. */
final class Delivery {

    private final Broker broker;
    private final Failures failures;
    private final int lastReceive;

    Delivery(Broker broker, Failures failures, int lastReceive) {
        this.broker = broker;
        this.failures = failures;
        this.lastReceive = lastReceive;
    }

    /** Sends a message to a topic, at least once. */
    @FunctionalInterface
    interface Broker {
        void publish(Publication publication);
    }

    /** Reports what could not be delivered. */
    @FunctionalInterface
    interface Failures {
        void report(BusEvent event, List<String> topics, String error);
    }

    /**
     * Publishes everything the event calls for. Doing it again does no harm: messages are whole and carry a version.
     *
     * @param received how often the queue has handed the event out, this time included
     * @return how many messages went out
     * @throws UndeliveredException if a topic was not reached; at the last receive the failure has been reported
     */
    int deliver(BusEvent event, int received) {
        List<Publication> publications = Publications.of(event);
        List<String> missed = new ArrayList<>();
        RuntimeException cause = null;
        for (Publication publication : publications) {
            try {
                broker.publish(publication);
            } catch (RuntimeException e) {
                missed.add(publication.topic());
                cause = e;
            }
        }
        if (cause != null) {
            if (received >= lastReceive) {
                failures.report(event, missed, cause.getClass().getSimpleName());
            }
            throw new UndeliveredException(missed, cause);
        }
        return publications.size();
    }
}
