package dev.serverlesspresso.local.sqs;

import java.util.concurrent.CompletableFuture;
import org.apache.pekko.actor.AbstractActor;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.Props;
import org.apache.pekko.actor.Status;
import org.elasticmq.actor.queue.OperationSuccessful$;
import org.elasticmq.actor.queue.QueueEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens to what happens to queues and messages and keeps it in the journal, in the order in which it happens. */
final class QueueStore extends AbstractActor {
    private static final Logger LOG = LoggerFactory.getLogger(QueueStore.class);

    private final QueueRows rows;

    private QueueStore(QueueRows rows) {
        this.rows = rows;
    }

    static Props props(QueueRows rows) {
        return Props.create(QueueStore.class, () -> new QueueStore(rows));
    }

    @Override
    public Receive createReceive() {
        return receiveBuilder()
                .match(
                        QueueEvent.QueueCreated.class,
                        event -> store(rows.addQueue(event.queue().name(), QueueRow.of(event.queue()))))
                .match(
                        QueueEvent.QueueMetadataUpdated.class,
                        event -> store(rows.putQueue(event.queue().name(), QueueRow.of(event.queue()))))
                .match(QueueEvent.QueueDeleted.class, event -> store(rows.removeQueue(event.queueName())))
                .match(
                        QueueEvent.MessageAdded.class,
                        event -> acknowledge(rows.addMessage(
                                event.queueName(), event.message().id(), MessageRow.of(event.message()))))
                .match(
                        QueueEvent.MessageUpdated.class,
                        event -> acknowledge(rows.changeMessage(
                                event.queueName(), event.message().id(), MessageRow.of(event.message()))))
                .match(
                        QueueEvent.MessageRemoved.class,
                        event -> acknowledge(rows.removeMessage(event.queueName(), event.messageId())))
                .build();
    }

    private static void store(CompletableFuture<Boolean> change) {
        var unused = change.whenComplete((done, failure) -> {
            if (failure != null) {
                LOG.warn("a queue could not be stored: {}", failure.getMessage());
            }
        });
    }

    /** Answers the queue once the change is durable; only then does the queue answer its client. */
    private void acknowledge(CompletableFuture<Boolean> change) {
        ActorRef queue = getSender();
        ActorRef self = getSelf();
        var unused = change.whenComplete((done, failure) ->
                queue.tell(failure == null ? OperationSuccessful$.MODULE$ : new Status.Failure(failure), self));
    }
}
