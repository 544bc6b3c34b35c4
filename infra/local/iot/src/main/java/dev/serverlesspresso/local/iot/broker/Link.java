package dev.serverlesspresso.local.iot.broker;

/** The network connection of a client, as the broker sees it. Calls return at once and keep their order. */
public interface Link {
    boolean mayReceive(String topic);

    void deliver(OutgoingPublish publish);

    void end(Ending ending);

    /** Why the broker ends a connection. */
    enum Ending {
        TAKEN_OVER,
        TOO_SLOW,
        DISCONNECTED,
        DISCONNECTED_WITHOUT_WILL,
        SHUTTING_DOWN
    }
}
