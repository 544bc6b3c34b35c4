package dev.serverlesspresso.ordermanager.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import dev.serverlesspresso.ordermanager.AwsUnderTest;
import dev.serverlesspresso.ordermanager.ListenedQueue;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a real queue: what the listener did not handle is not acknowledged. */
class UnhandledJourneyTests {

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
    private AwsUnderTest aws;
    private ListenedQueue queue;

    @BeforeEach
    void listen() {
        aws = AwsUnderTest.start();
        JourneyRecorder recorder = mock(JourneyRecorder.class);
        doAnswer(call -> handle()).when(recorder).handle(any());
        JourneyConsumer listener = new JourneyConsumer(recorder);
        queue = ListenedQueue.with(
                aws.endpoint(), "serverlesspresso.journey-queue", JourneyConsumer.class, () -> listener);
    }

    @AfterEach
    void end() {
        queue.close();
        aws.close();
    }

    private @Nullable Object handle() {
        attempts.incrementAndGet();
        if (failing) {
            throw new IllegalStateException("DynamoDB is away");
        }
        return null;
    }

    private static String event() {
        return """
                {"id":"e-1","detail-type":"Order.Queued","detail":{"shopId":"demo","orderId":"order-000001",
                 "occurredAt":"2026-11-02T09:00:00.000Z"}}""";
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
