package dev.serverlesspresso.local.wire;

import java.time.Duration;

/**
 * What a port puts up with.
 *
 * @param connections how many may be open at once; one more is answered 503 and closed
 * @param headWithin how soon a new connection has to have sent the head of its first request
 * @param idle how long a connection may wait until the head of its next request is there
 * @param bodyWithin how soon the body of a request has to be there after its head
 */
public record WireLimits(int connections, Duration headWithin, Duration idle, Duration bodyWithin) {
    /** Idle connections last longer than those of the AWS SDK, which closes its own after a minute. */
    public static WireLimits ofOperations() {
        return new WireLimits(1_024, Duration.ofSeconds(10), Duration.ofMinutes(2), Duration.ofSeconds(60));
    }

    /** Screens stay connected, so there may be many; before that they have one short request. */
    public static WireLimits ofScreens() {
        return new WireLimits(4_096, Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(10));
    }
}
