package dev.serverlesspresso.local.iot.broker;

/**
 * What a client asked for.
 *
 * @param noLocal do not send the client its own messages
 * @param retainAsPublished keep the retain flag of live messages
 * @param retained which retained messages to send at once
 */
public record Subscription(String filter, int qos, boolean noLocal, boolean retainAsPublished, Retained retained) {
    /** MQTT 5's retain handling; MQTT 3.1.1 always means ALWAYS. */
    public enum Retained {
        ALWAYS,
        IF_NEW,
        NEVER
    }

    /** As one message is delivered once to a client however many of its filters match: the more generous of both. */
    Subscription and(Subscription other) {
        return new Subscription(
                filter,
                Math.max(qos, other.qos),
                noLocal && other.noLocal,
                retainAsPublished || other.retainAsPublished,
                retained);
    }
}
