package dev.serverlesspresso.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a real queue: what a listener did not handle is not acknowledged. */
public abstract class UnhandledMessages {

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

    @SuppressWarnings("NullAway.Init")
    private ListenedQueue queue;

    /** A queue that the listener under test listens to; what the listener calls with an event is {@link #handle()}. */
    protected abstract ListenedQueue listened();

    /** An event that the listener handles. */
    protected abstract String event();

    @BeforeEach
    void listen() {
        queue = listened();
    }

    @AfterEach
    void end() {
        queue.close();
    }

    /** Stands for the work of the listener, which fails if a test says so. */
    protected final @Nullable Object handle() {
        attempts.incrementAndGet();
        if (failing) {
            throw new IllegalStateException("DynamoDB is away");
        }
        return null;
    }

    /** For events of more kinds: whether the work of the listener fails from now on. */
    protected final void failing(boolean fails) {
        failing = fails;
    }

    protected final int attempts() {
        return attempts.get();
    }

    protected final ListenedQueue queue() {
        return queue;
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
