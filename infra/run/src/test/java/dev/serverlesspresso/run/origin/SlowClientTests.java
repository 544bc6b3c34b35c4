package dev.serverlesspresso.run.origin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.run.origin.RawClient.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that send slowly, or nothing more: they get so much time, and hold nothing of a service meanwhile. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SlowClientTests {
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofSeconds(2);

    private Behind behind = with(new Limits.Times(LONG, LONG, LONG, LONG, LONG, LONG));

    @AfterEach
    void stop() {
        behind.close();
    }

    @Test
    void unfinishedBodiesHoldNoServiceAndHonestPhonesAreServed() throws IOException {
        List<RawClient> slow = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            RawClient client = new RawClient(behind.port());
            client.send(
                    i % 2 == 0
                            ? RawClient.request("POST /api/shops/demo/scans HTTP/1.1", "Content-Length: 100") + "{"
                            : "GET /api/shops/demo HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
            slow.add(client);
        }
        Waiting.until(() -> behind.origin().connections() == 500);

        List<CompletableFuture<Answer>> honest = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            honest.add(CompletableFuture.supplyAsync(this::scan));
        }
        assertThat(honest).allSatisfy(one -> assertThat(one.join().status()).isEqualTo(200));
        assertThat(behind.qrValidator().seen()).hasSize(12);
        assertThat(behind.orderManager().seen()).isEmpty();
        for (RawClient client : slow) {
            client.close();
        }
    }

    private Answer scan() {
        try {
            return RawClient.ask(behind.port(), "POST /api/shops/demo/scans HTTP/1.1", "Content-Length: 0");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** However many bytes arrive meanwhile: the time is for all of it. */
    @Test
    void bodyThatTricklesInIsRefusedWhenItsTimeIsOver() throws IOException {
        restart(new Limits.Times(LONG, SHORT, LONG, LONG, LONG, LONG));
        try (RawClient client = new RawClient(behind.port())) {
            client.waitAtMost(Duration.ofMillis(50));
            client.send(RawClient.request("POST /api/shops/demo/scans HTTP/1.1", "Content-Length: 1000000"));
            Answer answer = trickle(client);

            assertThat(answer.status()).isEqualTo(408);
            assertThat(answer.code()).isEqualTo("TOO_SLOW");
            client.waitAtMost(Duration.ofSeconds(20));
            assertThat(client.isClosed()).isTrue();
        }
        assertThat(behind.qrValidator().seen()).isEmpty();
        Waiting.until(() -> behind.origin().connections() == 0);
    }

    private static Answer trickle(RawClient client) throws IOException {
        for (int i = 0; i < 400; i++) {
            client.send(" ");
            try {
                return client.answer();
            } catch (java.net.SocketTimeoutException e) {
                // Nothing yet: one more byte.
            }
        }
        throw new AssertionError("the origin went on reading");
    }

    @Test
    void headersThatNeverEndCloseTheConnection() throws IOException {
        restart(new Limits.Times(SHORT, LONG, LONG, LONG, LONG, LONG));
        try (RawClient client = new RawClient(behind.port())) {
            client.send("GET /api/shops/demo HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");

            assertThat(client.isClosed()).isTrue();
        }
    }

    @Test
    void connectionWithoutARequestIsClosed() throws IOException {
        restart(new Limits.Times(LONG, LONG, SHORT, LONG, LONG, LONG));
        try (RawClient silent = new RawClient(behind.port());
                RawClient idle = new RawClient(behind.port())) {
            idle.send(RawClient.request("GET /api/shops/demo HTTP/1.1"));
            assertThat(idle.answer().status()).isEqualTo(200);

            assertThat(silent.isClosed()).isTrue();
            assertThat(idle.isClosed()).isTrue();
        }
    }

    @Test
    void idlePostToMqttIsRefusedAtOnceAndClosed() throws IOException {
        try (RawClient client = new RawClient(behind.port())) {
            client.send(RawClient.request("POST /mqtt HTTP/1.1", "Content-Length: 100"));
            assertThat(client.answer().status()).isEqualTo(405);

            assertThat(client.isClosed()).isTrue();
        }
        assertThat(behind.mqtt().seen()).isEmpty();
    }

    /** The times for requests are over long before: they are not for a WebSocket. */
    @Test
    void webSocketSurvivesIdlePhases() throws IOException {
        Duration silent = SHORT.multipliedBy(3);
        restart(new Limits.Times(SHORT, SHORT, SHORT, silent, SHORT, SHORT));
        try (RawClient screen = new RawClient(behind.port());
                RawClient idle = new RawClient(behind.port())) {
            screen.send(RawClient.upgrade("/mqtt"));
            assertThat(screen.answer().status()).isEqualTo(101);
            idle.send(RawClient.request("GET /api/shops/demo HTTP/1.1"));
            assertThat(idle.answer().status()).isEqualTo(200);
            assertThat(idle.isClosed()).as("the times for requests are over").isTrue();
            screen.send("ping");
            assertThat(screen.read(4)).isEqualTo("ping");

            assertThat(screen.isClosed()).as("silent for too long").isTrue();
        }
        Waiting.until(() -> behind.mqtt().connections() == 0);
    }

    @Test
    void bodiesOfAllTogetherAreBounded() throws IOException {
        behind.close();
        Limits usual = Limits.usual();
        behind = Behind.start(usual.with(new Limits.Sizes(32_768, 100, 1_000_000, 500_000)));

        assertThat(post(600_000).code()).isEqualTo("OVERLOADED");
        for (int i = 0; i < 5; i++) {
            Waiting.until(() -> behind.origin().connections() == 0); // room is given back after the answer
            assertThat(post(400_000).status()).as("there is room again").isEqualTo(200);
        }
    }

    /** Its connection ends for good only then: a reset would take the answer from it (RFC 9112, 9.6). */
    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 700000", "Content-Length: 1200000", "Transfer-Encoding: chunked"})
    void whoeverIsRefusedInTheMiddleOfABodyMaySendItsEnd(String length) throws IOException {
        behind.close();
        behind = Behind.start(Limits.usual().with(new Limits.Sizes(32_768, 100, 1_000_000, 500_000)));
        boolean chunked = length.startsWith("Transfer");
        try (RawClient client = new RawClient(behind.port())) {
            client.send(RawClient.request("POST /api/shops/demo HTTP/1.1", length)
                    + (chunked ? Integer.toHexString(700_000) + "\r\n" : "")
                    + "x".repeat(600_000));
            Answer answer = client.answer();
            assertThat(answer.status()).isIn(413, 503);
            assertThat(answer.header("Connection")).isEqualTo("close");
            assertThat(client.isClosed()).as("nothing comes after the answer").isTrue();

            for (int i = 0; i < 10; i++) {
                client.send("x".repeat(10_000));
            }
        }
    }

    private Answer post(int length) throws IOException {
        try (RawClient client = new RawClient(behind.port())) {
            client.send(RawClient.request("POST /api/shops/demo HTTP/1.1", "Content-Length: " + length)
                    + "x".repeat(length));
            return client.answer();
        }
    }

    private void restart(Limits.Times times) {
        behind.close();
        behind = with(times);
    }

    private static Behind with(Limits.Times times) {
        return Behind.start(Limits.usual().with(times));
    }
}
