package dev.serverlesspresso.publisher;

import dev.serverlesspresso.kit.access.AccessToken;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What tests begin with. */
public final class Given {

    public static final Instant NINE = Instant.parse("2026-11-02T09:00:00Z");

    /** Ends in a day. */
    public static final AccessToken TOKEN = new AccessToken("a-token", NINE.plus(Duration.ofDays(1)));

    private Given() {}

    public static PublisherProperties properties() {
        return properties(Optional.empty(), URI.create("http://localhost:1/self"));
    }

    public static PublisherProperties properties(Optional<String> iotEndpoint, URI deviceSelf) {
        return new PublisherProperties(
                "queue",
                "arn:aws:iam::123456789012:role/serverlesspresso-screen",
                iotEndpoint,
                Duration.ofHours(1),
                3,
                deviceSelf,
                5);
    }
}
