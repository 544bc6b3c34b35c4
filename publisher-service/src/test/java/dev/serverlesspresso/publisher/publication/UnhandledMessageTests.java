package dev.serverlesspresso.publisher.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.serverlesspresso.local.server.LocalAws;
import dev.serverlesspresso.local.server.LocalAwsSettings;
import dev.serverlesspresso.publisher.Given;
import dev.serverlesspresso.publisher.connection.ConnectionDesk;
import dev.serverlesspresso.publisher.connection.DeskForTests;
import dev.serverlesspresso.testing.ListenedQueue;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** On a real queue: what the listener did not handle is not acknowledged. */
class UnhandledMessageTests {

    private static final List<String> POISON = List.of(
            "hello",
            "[1]",
            "{}",
            "null",
            "5",
            "\"x\"",
            "[".repeat(2000) + "]".repeat(2000),
            "{\"detail\":".repeat(2000));
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final AtomicInteger attempts = new AtomicInteger();
    private volatile boolean failing;
    private LocalAws aws;
    private ListenedQueue queue;

    @BeforeEach
    void listen() {
        aws = LocalAws.start(LocalAwsSettings.inMemory());
        Delivery.Broker broker = publication -> {
            attempts.incrementAndGet();
            if (failing) {
                throw new IllegalStateException("IoT Core is away");
            }
        };
        ConnectionDesk desk = DeskForTests.ending(this::disconnect);
        queue = ListenedQueue.with(
                aws.endpoint(),
                "serverlesspresso.queue",
                QueueListener.class,
                () -> new QueueListener(
                        new Delivery(
                                broker,
                                (event, topics, error) -> {},
                                Given.properties().lastReceive()),
                        desk,
                        JsonMapper.shared()));
    }

    @AfterEach
    void end() {
        queue.close();
        aws.close();
    }

    private static String event() {
        return "{\"id\":\"e-1\",\"detail-type\":\"Shop.Changed\",\"detail\":{\"shopId\":\"demo\",\"version\":1,\"shop\":{}}}";
    }

    private static final String REMOVED =
            "{\"id\":\"e-2\",\"detail-type\":\"Device.Removed\",\"detail\":{\"shopId\":\"demo\",\"deviceId\":\"d-1\"}}";

    @Test
    void removedDisplayIsDisconnectedAndTriedAgainUntilItIs() {
        failing = true;
        queue.send(REMOVED);
        await().atMost(LIMIT).until(() -> attempts.get() == 1);
        failing = false;

        await().atMost(LIMIT).until(() -> disconnected.contains("serverlesspresso-demo-display-d-1"));
        await().atMost(LIMIT).until(() -> queue.waiting() == 0);
        assertThat(queue.dead()).isZero();
    }

    private final List<String> disconnected = new CopyOnWriteArrayList<>();

    private void disconnect(String clientId) {
        attempts.incrementAndGet();
        if (failing) {
            throw new IllegalStateException("IoT Core is away");
        }
        disconnected.add(clientId);
    }

    @Test
    void messageThatFailsIsNotAcknowledgedAndAtLastGoesToTheDeadLetterQueue() {
        failing = true;
        queue.send(event());

        await().atMost(LIMIT).until(() -> queue.dead() == 1);
        assertThat(queue.waiting()).isZero();
        assertThat(attempts.get()).isEqualTo(2);
    }

    @Test
    void messageThatIsHandledIsAcknowledged() {
        queue.send(event());

        await().atMost(LIMIT).until(() -> attempts.get() == 1 && queue.waiting() == 0);
        assertThat(queue.dead()).isZero();
    }

    @Test
    void poisonEndsInTheDeadLetterQueueAndStopsNobodyElse() {
        POISON.forEach(queue::send);
        queue.send(event());

        await().atMost(LIMIT).until(() -> queue.dead() == POISON.size() && queue.waiting() == 0);
        assertThat(attempts.get()).isEqualTo(1);
    }
}
