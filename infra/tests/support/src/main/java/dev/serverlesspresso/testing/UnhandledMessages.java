package dev.serverlesspresso.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** On a real queue, which all tests of a class share: what a listener did not handle is not acknowledged. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
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
    private int deadBefore;

    @SuppressWarnings("NullAway.Init")
    private ListenedQueue queue;

    /** A queue that the listener under test listens to; what the listener calls with an event is {@link #handle()}. */
    protected abstract ListenedQueue listened();

    /** An event that the listener handles. */
    protected abstract String event();

    @BeforeAll
    void listen() {
        queue = listened();
    }

    @BeforeEach
    void beginAnew() {
        attempts.set(0);
        failing = false;
        deadBefore = queue.dead();
    }

    @AfterAll
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

    /** Messages of this test that went to the dead-letter queue. */
    protected final int dead() {
        return queue.dead() - deadBefore;
    }

    @Test
    void messageThatFailsIsNotAcknowledgedAndAtLastGoesToTheDeadLetterQueue() {
        failing = true;
        queue.send(event());

        await().atMost(LIMIT).until(() -> dead() == 1);
        assertThat(queue.waiting()).isZero();
        assertThat(attempts.get()).isEqualTo(2);
    }

    @Test
    void messageThatIsHandledIsAcknowledged() {
        queue.send(event());

        await().atMost(LIMIT).until(() -> attempts.get() == 1 && queue.waiting() == 0);
        assertThat(dead()).isZero();
    }

    @Test
    void poisonEndsInTheDeadLetterQueueAndStopsNobodyElse() {
        POISON.forEach(queue::send);
        queue.send(event());

        await().atMost(LIMIT).until(() -> dead() == POISON.size() && queue.waiting() == 0);
        assertThat(attempts.get()).isEqualTo(1);
    }
}
