package dev.serverlesspresso.publisher.connection.web;

import dev.serverlesspresso.publisher.WireTime;
import dev.serverlesspresso.publisher.connection.Connection;
import java.time.Instant;
import java.util.List;

/** The answer to a screen; the URL is good for connecting, again and again, until {@code expiresAt}. */
record ConnectionView(String url, String clientId, List<String> topics, String expiresAt, String serverTime) {
    static ConnectionView of(Connection connection, Instant now) {
        return new ConnectionView(
                connection.url().toString(),
                connection.clientId(),
                connection.topics(),
                WireTime.text(connection.expiresAt()),
                WireTime.text(now));
    }

    @Override
    public String toString() {
        return "ConnectionView[clientId=" + clientId + "]";
    }
}
