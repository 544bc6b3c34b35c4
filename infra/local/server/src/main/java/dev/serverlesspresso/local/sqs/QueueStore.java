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
                        event -> keep(rows.putQueue(event.queue().name(), QueueRow.of(event.queue()))))
                .match(
                        QueueEvent.QueueMetadataUpdated.class,
                        event -> keep(rows.putQueue(event.queue().name(), QueueRow.of(event.queue()))))
                .match(QueueEvent.QueueDeleted.class, event -> keep(rows.removeQueue(event.queueName())))
                .match(
                        QueueEvent.MessageAdded.class,
                        event -> tell(rows.addMessage(
                                event.queueName(), event.message().id(), MessageRow.of(event.message()))))
                .match(
                        QueueEvent.MessageUpdated.class,
                        event -> tell(rows.changeMessage(
                                event.queueName(), event.message().id(), MessageRow.of(event.message()))))
                .match(
                        QueueEvent.MessageRemoved.class,
                        event -> tell(rows.removeMessage(event.queueName(), event.messageId())))
                .build();
    }

    private static void keep(CompletableFuture<Boolean> change) {
        var unused = change.whenComplete((done, failure) -> {
            if (failure != null) {
                LOG.warn("a queue could not be kept: {}", failure.getMessage());
            }
        });
    }

    /** Answers the queue once the change is durable; only then does the queue answer its client. */
    private void tell(CompletableFuture<Boolean> change) {
        ActorRef queue = getSender();
        ActorRef self = getSelf();
        var unused = change.whenComplete((done, failure) ->
                queue.tell(failure == null ? OperationSuccessful$.MODULE$ : new Status.Failure(failure), self));
    }
}
