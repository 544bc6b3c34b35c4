package dev.serverlesspresso.publisher.connection;

import java.time.Instant;

/** Makes the connections of screens, and ends them. */
interface Connections {

    /**
     * Fails with {@link dev.serverlesspresso.kit.problem.Unavailable} if credentials cannot be had now.
     *
     * @param until when the caller's token ends; nobody can connect after that
     */
    Connection open(Screen screen, String clientId, Instant until);

    /** Ends the connection of a client, if it has one. */
    void end(String clientId);
}
