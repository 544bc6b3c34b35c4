package dev.serverlesspresso.publisher.connection;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/** What a screen needs in order to listen. The URL holds its credentials, so it is never logged. */
record Connection(URI url, String clientId, List<String> topics, Instant expiresAt) {

    @Override
    public String toString() {
        return "Connection[clientId=" + clientId + ", topics=" + topics + ", expiresAt=" + expiresAt + "]";
    }
}
