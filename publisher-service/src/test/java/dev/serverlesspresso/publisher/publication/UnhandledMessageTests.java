package dev.serverlesspresso.publisher.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.serverlesspresso.publisher.Given;
import dev.serverlesspresso.publisher.connection.ConnectionDesk;
import dev.serverlesspresso.publisher.connection.DeskForTests;
import dev.serverlesspresso.testing.AwsUnderTest;
import dev.serverlesspresso.testing.ListenedQueue;
import dev.serverlesspresso.testing.UnhandledMessages;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class UnhandledMessageTests extends UnhandledMessages {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String REMOVED =
            "{\"id\":\"e-2\",\"detail-type\":\"Device.Removed\",\"detail\":{\"shopId\":\"demo\",\"deviceId\":\"d-1\"}}";

    @AutoClose
    private static final AwsUnderTest AWS = AwsUnderTest.start();

    private final List<String> disconnected = new CopyOnWriteArrayList<>();

    @Override
    protected ListenedQueue listened() {
        Delivery delivery = new Delivery(
                publication -> handle(),
                (event, topics, error) -> {},
                Given.properties().lastReceive());
        ConnectionDesk desk = DeskForTests.ending(clientId -> {
            handle();
            disconnected.add(clientId);
        });
        return ListenedQueue.with(
                AWS.endpoint(),
                "serverlesspresso.queue",
                QueueListener.class,
                () -> new QueueListener(delivery, desk, JsonMapper.shared()));
    }

    @Override
    protected String event() {
        return "{\"id\":\"e-1\",\"detail-type\":\"Shop.Changed\",\"detail\":{\"shopId\":\"demo\",\"version\":1,\"shop\":{}}}";
    }

    @Test
    void removedDisplayIsDisconnectedAndTriedAgainUntilItIs() {
        failing(true);
        queue().send(REMOVED);
        await().atMost(LIMIT).until(() -> attempts() == 1);
        failing(false);

        await().atMost(LIMIT).until(() -> disconnected.contains("serverlesspresso-demo-device-d-1"));
        await().atMost(LIMIT).until(() -> queue().waiting() == 0);
        assertThat(dead()).isZero();
    }
}
