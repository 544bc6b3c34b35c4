package dev.serverlesspresso.local.events;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.journal.Journal;
import dev.serverlesspresso.local.journal.JournalException;
import dev.serverlesspresso.local.journal.JournalTransaction;
import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.time.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Makes the deliveries that are written down, each at least once: a row goes away only in the transaction that starts
 * the execution, or after the queue has the message. What fails is tried again, later each time.
 */
final class Deliveries {
    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final int MOST_SENDING = 32;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final Journal journal;
    private final Scheduler scheduler;
    private final EventsState state;
    private final EventStarts starts;
    private final QueueSender queues;
    private final Deque<Long> waiting = new ArrayDeque<>();
    private int sending;
    private volatile boolean closed;

    Deliveries(Journal journal, Scheduler scheduler, EventsState state, EventStarts starts, EventQueues queues) {
        this.journal = journal;
        this.scheduler = scheduler;
        this.state = state;
        this.starts = starts;
        this.queues = new QueueSender(queues);
    }

    void add(JournalTransaction transaction, Delivery delivery) {
        Long last = state.deliveries().lastKey();
        long id = last == null ? 1 : last + 1;
        state.deliveries().put(transaction, id, delivery.row());
        transaction.afterCommit(() -> begin(id, delivery));
    }

    /** Takes up what an earlier process left. */
    void resume() {
        state.deliveries().ascending(null).forEachRemaining(entry -> {
            Delivery delivery = new Delivery(entry.getValue());
            scheduler.at(delivery.due(), () -> begin(entry.getKey(), delivery));
        });
    }

    /** Begins nothing any more; what is left is for the next process. */
    void close() {
        closed = true;
    }

    private void begin(long id, Delivery delivery) {
        if (closed) {
            return;
        }
        if (delivery.toStateMachine()) {
            start(id);
        } else {
            synchronized (this) {
                waiting.add(id);
            }
            sendNext();
        }
    }

    private void start(long id) {
        settle(id, journal.submitWhenWritable(transaction -> {
            JsonNode row = state.deliveries().get(id);
            if (row != null) {
                Delivery delivery = new Delivery(row);
                starts.start(transaction, delivery.targetArn(), parse(delivery.input()), delivery.name());
                state.deliveries().remove(transaction, id);
            }
            return true;
        }));
    }

    private static JsonNode parse(String input) {
        try {
            return Json.read(input);
        } catch (JacksonException e) {
            throw AwsError.badRequest("InvalidExecutionInput", "Invalid State Machine Execution Input: not JSON");
        }
    }

    private void sendNext() {
        Long id = take();
        while (id != null) {
            send(id);
            id = take();
        }
    }

    private synchronized @Nullable Long take() {
        if (sending >= MOST_SENDING) {
            return null;
        }
        Long id = waiting.poll();
        if (id != null) {
            sending++;
        }
        return id;
    }

    private void send(long id) {
        JsonNode row = state.deliveries().get(id);
        CompletionStage<?> sent = row == null
                ? CompletableFuture.completedFuture(true)
                : queues.send(new Delivery(row)).thenCompose(done -> remove(id));
        settle(id, sent.whenComplete((done, failure) -> {
            synchronized (this) {
                sending--;
            }
            sendNext();
        }));
    }

    private CompletableFuture<Boolean> remove(long id) {
        return journal.submitWhenWritable(transaction -> state.deliveries().remove(transaction, id) != null);
    }

    private void settle(long id, CompletionStage<?> attempt) {
        var unused = attempt.whenComplete((done, failure) -> {
            if (failure != null) {
                failed(id, failure);
            }
        });
    }

    private void failed(long id, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        JsonNode row = state.deliveries().get(id);
        if (row == null || cause instanceof JournalException) {
            return;
        }
        Delivery delivery = new Delivery(row);
        if (isFinal(cause) || delivery.outOfAttempts() || delivery.tooOld(scheduler.now())) {
            giveUp(id, delivery, cause);
        } else {
            tryLater(id, delivery, cause);
        }
    }

    /** What will not change by trying again. */
    private static boolean isFinal(Throwable cause) {
        return cause instanceof AwsError error
                && error.httpStatus() < 500
                && (error.code().contains("DoesNotExist")
                        || error.code().contains("NonExistent")
                        || error.code().startsWith("Invalid"));
    }

    private void tryLater(long id, Delivery delivery, Throwable cause) {
        Instant due = scheduler.now().plus(pause(delivery.retries()));
        Delivery again = delivery.again(due);
        LOG.info(
                "delivery of event {} to {} failed and is tried again at {}: {}",
                delivery.event().path("id").asString(),
                delivery.targetArn(),
                due,
                cause.getMessage());
        var unused = journal.submitWhenWritable(transaction -> {
            state.deliveries().put(transaction, id, again.row());
            transaction.afterCommit(() -> scheduler.at(due, () -> begin(id, again)));
            return true;
        });
    }

    private static Duration pause(int retries) {
        long most = Math.min(LONGEST_PAUSE.toMillis(), FIRST_PAUSE.toMillis() << Math.min(retries, 20));
        return Duration.ofMillis(most / 2 + ThreadLocalRandom.current().nextLong(most / 2 + 1));
    }

    private void giveUp(long id, Delivery delivery, Throwable cause) {
        LOG.warn(
                "event {} was not delivered to {}: {}",
                delivery.event().path("id").asString(),
                delivery.targetArn(),
                cause.getMessage());
        CompletionStage<?> parked = delivery.deadLetterArn().isEmpty()
                ? CompletableFuture.completedFuture(true)
                : queues.sendDeadLetter(delivery, cause, scheduler.now());
        var unused = parked.handle((done, failure) -> {
            if (failure != null) {
                LOG.error(
                        "event {} was lost: its dead-letter queue {} did not take it",
                        delivery.event().path("id").asString(),
                        delivery.deadLetterArn(),
                        failure);
            }
            return remove(id);
        });
    }
}
