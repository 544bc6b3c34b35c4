package dev.serverlesspresso.run.origin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.run.origin.RawClient.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every error that the origin itself answers with is a problem with a page of its own. */
class OriginProblemTests {
    private final CountDownLatch frozen = new CountDownLatch(1);
    private Behind behind;

    OriginProblemTests() {
        Limits usual = Limits.usual();
        Limits.Times times = usual.times();
        behind = Behind.start(usual.with(new Limits.Times(
                times.headers(), times.body(), times.idle(), times.silent(), Duration.ofSeconds(2), times.whole())));
    }

    @BeforeEach
    void freeze() {
        behind.orderManager().behave(request -> {
            frozen.await();
            return false;
        });
    }

    @AfterEach
    void stop() {
        frozen.countDown();
        behind.close();
    }

    @Test
    void frozenServiceIsToldWithABody() throws IOException {
        Answer answer = RawClient.ask(behind.port(), "POST /api/shops/demo HTTP/1.1", "Content-Length: 0");

        assertProblem(answer, 504, "GATEWAY_TIMEOUT");
    }

    @Test
    void serviceThatDoesNotListenIsToldWithABody() throws IOException {
        try (Socket place = new Socket()) {
            place.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            int port = Behind.free();
            int dead = place.getLocalPort();
            OriginSettings settings = new OriginSettings(
                    port,
                    null,
                    URI.create("http://localhost:1"),
                    new OriginSettings.Backends(dead, dead, dead, dead),
                    Limits.usual());
            try (Origin origin = Origin.start(settings);
                    RawClient screen = new RawClient(port)) {
                Answer answer = RawClient.ask(port, "GET /api/shops/demo/connections HTTP/1.1");
                assertProblem(answer, 503, "UNAVAILABLE");
                assertThat(answer.header("Retry-After")).isEqualTo("2");
                screen.send(RawClient.upgrade("/mqtt"));
                assertProblem(screen.answer(), 503, "UNAVAILABLE");
                assertThat(origin.connections()).isPositive();
            }
        }
    }

    @Test
    void handshakeThatTheBrokerLeavesOpenEnds() throws IOException {
        behind.mqtt().behave(request -> {
            frozen.await();
            return false;
        });
        try (RawClient client = new RawClient(behind.port())) {
            client.send(RawClient.upgrade("/mqtt"));

            assertProblem(client.answer(), 504, "GATEWAY_TIMEOUT");
        }
    }

    /** As AWS IoT Core words them, with a body of any length, or with none. */
    @ParameterizedTest
    @CsvSource({"403, 0, FORBIDDEN", "403, 23, FORBIDDEN", "403, 300000, FORBIDDEN", "400, 23, MALFORMED"})
    void refusalOfTheBrokerIsAProblem(int status, int length, String code) throws IOException {
        String head = "HTTP/1.1 " + status + " Refused\r\nConnection: close\r\nContent-Type: application/json\r\n";
        String chunks = Integer.toHexString(length) + "\r\n" + "x".repeat(length) + "\r\n0\r\n\r\n";
        for (String answer : new String[] {
            head + "Content-Length: " + length + "\r\n\r\n" + "x".repeat(length),
            head + "Transfer-Encoding: chunked\r\n\r\n" + (length == 0 ? "0\r\n\r\n" : chunks)
        }) {
            behind.mqtt().refuseHandshakes(answer);
            try (RawClient client = new RawClient(behind.port())) {
                client.send(RawClient.upgrade("/mqtt"));

                assertProblem(client.answer(), status, code);
            }
        }
    }

    @Test
    void brokerThatTakesNobodyMoreIsToldWithWhenToComeAgain() throws IOException {
        String full = "HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: 4\r\n%s\r\nfull";

        assertThat(afterRefusal(full.formatted("")).header("Retry-After")).isEqualTo("2");
        assertThat(afterRefusal(full.formatted("Retry-After: 7\r\n")).header("Retry-After"))
                .isEqualTo("7");
    }

    private Answer afterRefusal(String refusal) throws IOException {
        behind.mqtt().refuseHandshakes(refusal);
        try (RawClient client = new RawClient(behind.port())) {
            client.send(RawClient.upgrade("/mqtt"));
            Answer answer = client.answer();
            assertProblem(answer, 503, "UNAVAILABLE");
            return answer;
        }
    }

    /** Nobody knows whether the service has done it. */
    @Test
    void requestWhoseConnectionBreaksIsNeverSentAgain() throws IOException {
        behind.orderManager().behave(request -> false);

        for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
            behind.orderManager().seen().clear();
            try (RawClient client = new RawClient(behind.port())) {
                client.send(RawClient.request(method + " /api/shops/demo HTTP/1.1", "Content-Length: 2") + "{}");
                assertProblem(client.answer(), 503, "UNAVAILABLE");
            }
            assertThat(behind.orderManager().seen()).as(method).hasSize(1);
            assertProblem(
                    RawClient.ask(behind.port(), method + " /api/shops/demo HTTP/1.1", "Content-Length: 0"),
                    503,
                    "UNAVAILABLE");
            assertThat(behind.orderManager().seen())
                    .as(method + " without a body")
                    .hasSize(2);
        }
    }

    /** Undertow refuses these by itself, before any handler of the origin. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/shops/demo HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost:x\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: [::1\r\n\r\n",
                "GET \\ HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /\u0001 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "PRI * HTTP/2.0\r\nHost: localhost\r\n\r\n",
                "POST /api/x HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n",
                "POST /api/x HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
                "nonsense\r\n\r\n",
            })
    void whatIsNoRequestIsToldSo(String bytes) throws IOException {
        for (String request : new String[] {bytes, bytes.replace("\r\nHost", "\r\nX: y\r\nHost")}) {
            try (RawClient client = new RawClient(behind.port())) {
                client.send(request);
                assertProblem(client.answer(), 400, "MALFORMED");
                assertThat(client.isClosed()).isTrue();
            }
        }
    }

    @Test
    void unknownPageAndWrongMethodAreProblems() throws IOException {
        assertProblem(RawClient.ask(behind.port(), "GET /none HTTP/1.1"), 404, "NOT_FOUND");
        for (String path : new String[] {"/order/demo", "/config.json", "/"}) {
            Answer answer = RawClient.ask(behind.port(), "POST " + path + " HTTP/1.1", "Content-Length: 0");
            assertProblem(answer, 405, "METHOD_NOT_ALLOWED");
            assertThat(answer.header("Allow")).isEqualTo("GET, HEAD");
        }
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("type").asString()).startsWith("/problems/");
        assertThat(answer.json().path("title").asString()).isNotEmpty();
        assertThat(answer.json().path("detail").asString()).isNotEmpty();
    }
}
