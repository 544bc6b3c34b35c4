package dev.serverlesspresso.run.origin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.run.origin.RawClient.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Stopping: what is in flight is answered, and nothing new begins. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DrainTests {
    private final CountDownLatch held = new CountDownLatch(1);
    private final Behind behind = Behind.start(Limits.usual().with(new Limits.Queue(4, 100, Duration.ofSeconds(20))));

    @AfterEach
    void stop() {
        held.countDown();
        behind.close();
    }

    @Test
    void requestsInFlightAreAnsweredAndNewOnesRefused() throws IOException {
        behind.orderManager().behave(request -> {
            held.await();
            return true;
        });
        List<RawClient> inFlight = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            RawClient client = new RawClient(behind.port());
            client.send(RawClient.request("POST /api/shops/demo HTTP/1.1", "Content-Length: 2") + "{}");
            inFlight.add(client);
        }
        Waiting.until(() -> behind.origin().connections() == 14
                && behind.orderManager().seen().size() == 4);
        CompletableFuture<Boolean> drained =
                CompletableFuture.supplyAsync(() -> behind.origin().drain(Duration.ofSeconds(20)));
        Waiting.until(() -> isRefused(behind.port()));

        assertThat(drained).isNotDone();
        held.countDown();
        for (RawClient client : inFlight) {
            try (client) {
                assertThat(client.answer().status()).isEqualTo(200);
            }
        }
        assertThat(drained.join()).isTrue();
        assertThat(behind.orderManager().seen()).hasSize(14);
    }

    /** A phone does not know that it is the last moment: it is told to come again, or finds nobody. */
    @Test
    void whoAsksWhileItClosesIsNeverToldOfAnError() {
        AtomicBoolean over = new AtomicBoolean();
        List<CompletableFuture<List<Answer>>> askers = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> answersUntil(over)))
                .limit(8)
                .toList();
        Waiting.until(() -> behind.orderManager().seen().size() >= 20);
        behind.origin().drain(Duration.ofSeconds(20));
        behind.origin().close();
        over.set(true);

        assertThat(askers)
                .flatMap(CompletableFuture::join)
                .extracting(Answer::status)
                .containsOnly(200, 503);
    }

    /** On one connection after the other, until nobody answers. */
    private List<Answer> answersUntil(AtomicBoolean over) {
        List<Answer> answers = new ArrayList<>();
        while (!over.get()) {
            try (RawClient client = new RawClient(behind.port())) {
                Answer answer = Answer.CLOSED;
                do {
                    client.send(RawClient.request("GET /api/shops/demo HTTP/1.1"));
                    answer = client.answer();
                    if (answer.status() != 0) {
                        answers.add(answer);
                    }
                } while (answer.status() == 200);
            } catch (IOException e) {
                Thread.onSpinWait(); // closed, or nobody listens any more
            }
        }
        return answers;
    }

    private static boolean isRefused(int port) {
        try {
            Answer answer = RawClient.ask(port, "GET /config.json HTTP/1.1");
            if (answer.status() != 503) {
                return false;
            }
            assertThat(answer.code()).isEqualTo("UNAVAILABLE");
            assertThat(answer.header("Retry-After")).isEqualTo("2");
            return true;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void waitForWhatIsInFlightIsBounded() throws IOException {
        behind.orderManager().behave(request -> {
            held.await();
            return true;
        });
        try (RawClient client = new RawClient(behind.port())) {
            client.send(RawClient.request("GET /api/shops/demo HTTP/1.1"));
            Waiting.until(() -> behind.orderManager().seen().size() == 1);

            assertThat(behind.origin().drain(Duration.ofMillis(100))).isFalse();
        }
    }

    @Test
    void openWebSocketsDoNotHoldUpTheEnd() throws IOException {
        try (RawClient screen = new RawClient(behind.port())) {
            screen.send(RawClient.upgrade("/mqtt"));
            assertThat(screen.answer().status()).isEqualTo(101);

            assertThat(behind.origin().drain(Duration.ofSeconds(20))).isTrue();
            screen.send("ping");
            assertThat(screen.read(4)).isEqualTo("ping");
            behind.origin().close();
            assertThat(screen.isClosed()).isTrue();
        }
    }
}
