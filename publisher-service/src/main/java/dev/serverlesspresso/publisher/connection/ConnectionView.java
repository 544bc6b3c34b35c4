package dev.serverlesspresso.publisher.connection;

import dev.serverlesspresso.kit.time.Rfc3339;
import java.time.Instant;
import java.util.List;

/** The answer to a screen; the URL is good for connecting, again and again, until {@code expiresAt}. */
record ConnectionView(String url, String clientId, List<String> topics, String expiresAt, String serverTime) {

    static ConnectionView of(Connection connection, Instant now) {
        return new ConnectionView(
                connection.url().toString(),
                connection.clientId(),
                connection.topics(),
                Rfc3339.text(connection.expiresAt()),
                Rfc3339.text(now));
    }

    @Override
    public String toString() {
        return "ConnectionView[clientId=" + clientId + "]";
    }
}
