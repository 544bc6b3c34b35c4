package dev.serverlesspresso.local.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.local.http.BrowserRules;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class WireLimitsTests {
    private static final Duration SOON = Duration.ofMillis(200);
    private static final Duration NEVER = Duration.ofMinutes(5);
    private static final String HEALTH = "GET /_local/health HTTP/1.1\r\nHost: localhost\r\n\r\n";

    /** A read without an end would fail after ten seconds. */
    @Test
    void halfAHeadEnds() throws Exception {
        try (Listener server = serve(new WireLimits(10, SOON, NEVER, NEVER))) {
            assertThat(RawClient.answer(server.address(), "")).isEmpty();
            assertThat(RawClient.answer(server.address(), "POST / HTTP/1.1\r\nHost: loc"))
                    .isEmpty();
        }
    }

    @Test
    void halfABodyEnds() throws Exception {
        try (Listener server = serve(new WireLimits(10, NEVER, NEVER, SOON))) {
            assertThat(RawClient.answer(
                            server.address(), "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n{"))
                    .isEmpty();
            assertThat(RawClient.answer(
                            server.address(),
                            "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n"))
                    .isEmpty();
        }
    }

    @Test
    void idleConnectionEndsAfterItsAnswers() throws Exception {
        try (Listener server = serve(new WireLimits(10, NEVER, SOON, NEVER))) {
            assertThat(RawClient.answer(server.address(), HEALTH + HEALTH)).containsPattern("(?s)healthy.*healthy$");
            assertThat(RawClient.answer(server.address(), HEALTH + "GET /_lo")).endsWith("healthy");
        }
    }

    @Test
    void oneConnectionTooManyIsToldSoUntilAnotherEnds() throws Exception {
        try (Listener server = serve(new WireLimits(2, NEVER, NEVER, NEVER));
                RawClient first = new RawClient(server.address())) {
            first.send(HEALTH);
            assertThat(first.until("healthy")).startsWith("HTTP/1.1 200 ");
            try (RawClient second = new RawClient(server.address())) {
                second.send(HEALTH);
                assertThat(second.until("healthy")).startsWith("HTTP/1.1 200 ");
                assertThat(RawClient.answer(server.address(), ""))
                        .startsWith("HTTP/1.1 503 ")
                        .contains("Retry-After: 1");
            }
            String last = HEALTH.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n");
            Awaitility.await()
                    .ignoreException(SocketException.class)
                    .until(() -> RawClient.answer(server.address(), last).endsWith("healthy"));
        }
    }

    @Test
    void hundredRequestsInOnePieceAreAllAnswered() throws Exception {
        try (Listener server = serve(new WireLimits(10, NEVER, SOON, NEVER))) {
            assertThat(RawClient.answer(server.address(), HEALTH.repeat(100)).split("healthy", -1))
                    .hasSize(101);
        }
    }

    private static Listener serve(WireLimits limits) {
        return WireServer.start(new WireSettings(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                Map.of(),
                Map.of(),
                key -> Optional.empty(),
                new BrowserRules(List.of(), List.of()),
                limits,
                Clock.systemUTC(),
                () -> WireResponse.of(200, "text/plain", "healthy"),
                (context, request) -> {}));
    }
}
