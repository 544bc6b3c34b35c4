package dev.serverlesspresso.run.origin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.run.origin.RawClient.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens when more ask than are served at once. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OverloadTests {
    private static final String GET = RawClient.request("GET /api/shops/demo HTTP/1.1");
    private static final String POST =
            RawClient.request("POST /api/shops/demo/scans HTTP/1.1", "Content-Length: 2") + "{}";

    private final ExecutorService clients = Executors.newCachedThreadPool();
    private final CountDownLatch held = new CountDownLatch(1);
    private Behind behind = Behind.start(Limits.usual());

    @AfterEach
    void stop() {
        held.countDown();
        clients.shutdownNow();
        behind.close();
    }

    /** None of them is answered before all of them have asked. */
    @ParameterizedTest
    @ValueSource(ints = {20, 60, 200, 400})
    void phonesThatAskAtOnceAreAllServed(int phones) throws Exception {
        behind.qrValidator().behave(this::held);
        List<RawClient> open = new ArrayList<>();
        for (int i = 0; i < phones; i++) {
            RawClient client = new RawClient(behind.port());
            client.send(POST);
            open.add(client);
        }
        int atOnce = Math.min(phones, Limits.usual().queue().atOnce());
        Waiting.until(() -> behind.qrValidator().seen().size() == atOnce);
        Waiting.until(() -> behind.origin().connections() == phones);
        held.countDown();

        for (RawClient client : open) {
            try (client) {
                assertThat(client.answer().status()).isEqualTo(200);
            }
        }
        assertThat(behind.qrValidator().seen()).hasSize(phones);
        Waiting.until(() -> behind.origin().connections() == 0);
    }

    @Test
    void whoFindsTheQueueFullIsToldWhenToComeAgain() throws Exception {
        restart(new Limits.Queue(2, 3, Duration.ofSeconds(20)));
        behind.orderManager().behave(this::held);
        List<RawClient> served = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            served.add(new RawClient(behind.port()));
            served.get(i).send(GET);
        }
        Waiting.until(() -> behind.orderManager().seen().size() == 2);

        for (int i = 0; i < 10; i++) {
            assertOverloaded(RawClient.ask(behind.port(), "GET /api/shops/demo HTTP/1.1"));
        }
        assertThat(RawClient.ask(behind.port(), "GET /api/jwks.json HTTP/1.1").status())
                .as("another service")
                .isEqualTo(200);
        held.countDown();
        for (RawClient client : served) {
            try (client) {
                assertThat(client.answer().status()).isEqualTo(200);
            }
        }
        assertThat(behind.orderManager().seen()).hasSize(5);
        assertThat(RawClient.ask(behind.port(), "GET /api/shops/demo HTTP/1.1").status())
                .isEqualTo(200);
    }

    @Test
    void whoWaitsForTooLongIsToldSoAndReachesNoService() throws Exception {
        restart(new Limits.Queue(1, 3, Duration.ofSeconds(2)));
        behind.qrValidator().behave(this::held);
        try (RawClient first = new RawClient(behind.port())) {
            first.send(POST);
            Waiting.until(() -> behind.qrValidator().seen().size() == 1);
            try (RawClient second = new RawClient(behind.port())) {
                second.send(POST);
                assertOverloaded(second.answer());
                held.countDown();
                assertThat(first.answer().status()).isEqualTo(200);
                second.send(POST);
                assertThat(second.answer().status())
                        .as("on the same connection")
                        .isEqualTo(200);
            }
        }
        assertThat(behind.qrValidator().seen()).hasSize(2);
    }

    @Test
    void phonesThatGoAwayLeaveTheirPlaces() throws Exception {
        restart(new Limits.Queue(2, 50, Duration.ofSeconds(20)));
        behind.orderManager().behave(this::held);
        for (int i = 0; i < 40; i++) {
            try (RawClient client = new RawClient(behind.port())) {
                client.send(GET);
            }
        }
        Waiting.until(() -> behind.orderManager().seen().size() == 2);
        held.countDown();

        for (int i = 0; i < 10; i++) {
            assertThat(RawClient.ask(behind.port(), "GET /api/shops/demo HTTP/1.1")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void twoHundredScreensReconnectAtOnceAndLeaveRoomForRequests() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<RawClient>> connecting = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            connecting.add(clients.submit(connected(start)));
        }
        start.countDown();
        List<RawClient> connected = new ArrayList<>();
        for (Future<RawClient> one : connecting) {
            connected.add(one.get());
        }

        for (int i = 0; i < 50; i++) {
            assertThat(RawClient.ask(behind.port(), "GET /api/shops/demo HTTP/1.1")
                            .status())
                    .isEqualTo(200);
        }
        assertThat(behind.origin().connections()).isGreaterThanOrEqualTo(200);
        for (RawClient screen : connected) {
            try (screen) {
                screen.send("ping");
                assertThat(screen.read(4)).isEqualTo("ping");
            }
        }
        Waiting.until(() -> behind.mqtt().connections() == 0);
    }

    @Test
    void displaysThatWaitToBePairedHoldNobodyUp() throws Exception {
        behind.qrValidator().behave(request -> !request.line().contains("/claim") || held(request));
        List<RawClient> displays = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            RawClient display = new RawClient(behind.port());
            display.send(RawClient.request("POST /api/pairings/K7PM4X/claim HTTP/1.1", "Content-Length: 2") + "{}");
            displays.add(display);
        }
        Waiting.until(() -> behind.qrValidator().seen().size() == 150);

        assertThat(RawClient.ask(behind.port(), "POST /api/shops/demo/scans HTTP/1.1", "Content-Length: 0")
                        .status())
                .isEqualTo(200);
        for (RawClient display : displays) {
            display.close();
        }
    }

    @Test
    void connectionsBeyondThoseOfOneAddressAreClosed() throws Exception {
        behind.close();
        behind = Behind.start(Limits.usual().with(new Limits.Connections(100, 3)));
        List<RawClient> open = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            RawClient client = new RawClient(behind.port());
            client.send(GET);
            assertThat(client.answer().status()).isEqualTo(200);
            open.add(client);
        }
        try (RawClient fourth = new RawClient(behind.port())) {
            assertThat(fourth.isClosed()).isTrue();
        }
        open.remove(0).close();
        Waiting.until(() -> behind.origin().connections() == 2);

        assertThat(RawClient.ask(behind.port(), "GET /api/shops/demo HTTP/1.1").status())
                .isEqualTo(200);
        for (RawClient client : open) {
            client.close();
        }
    }

    private Callable<RawClient> connected(CountDownLatch start) {
        return () -> {
            start.await();
            RawClient screen = new RawClient(behind.port());
            screen.send(RawClient.upgrade("/mqtt"));
            assertThat(screen.answer().status()).isEqualTo(101);
            return screen;
        };
    }

    private boolean held(StubBackend.Seen request) throws InterruptedException {
        held.await();
        return true;
    }

    private void restart(Limits.Queue queue) {
        behind.close();
        behind = Behind.start(Limits.usual().with(queue));
    }

    private static void assertOverloaded(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("OVERLOADED");
        assertThat(answer.header("Retry-After")).isEqualTo("2");
    }
}
