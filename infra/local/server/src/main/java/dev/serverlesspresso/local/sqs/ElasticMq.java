package dev.serverlesspresso.local.sqs;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import dev.serverlesspresso.local.aws.Arns;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.apache.pekko.pattern.Patterns;
import org.elasticmq.CreateQueueData;
import org.elasticmq.NodeAddress;
import org.elasticmq.StrictSQSLimits$;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.actor.queue.InternalMessage;
import org.elasticmq.msg.CreateQueue;
import org.elasticmq.msg.RestoreMessages;
import org.elasticmq.msg.UpdateQueueDeadLettersQueue;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.elasticmq.rest.sqs.TheSQSRestServerBuilder;
import org.elasticmq.util.NowProvider;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;
import scala.util.Right;

/** ElasticMQ in this process; nothing listens on its behalf. */
final class ElasticMq implements AutoCloseable {
    /** What its queue URLs begin with; nobody outside ever sees it. */
    static final String ADDRESS = "http://queues.invalid:1";

    private static final Config SETTINGS = ConfigFactory.parseString("""
            pekko.daemonic = on
            pekko.jvm-shutdown-hooks = off
            pekko.coordinated-shutdown.run-by-jvm-shutdown-hook = off
            pekko.loglevel = WARNING
            pekko.actor.default-dispatcher.fork-join-executor.parallelism-max = 4
            """);

    private final ActorSystem system;
    private final ElasticMqRoutes routes;

    private ElasticMq(ActorSystem system, ElasticMqRoutes routes) {
        this.system = system;
        this.routes = routes;
    }

    /** Starts it with the queues and messages that are in the journal. */
    static ElasticMq start(QueueRows rows) {
        ActorSystem system = ActorSystem.create(
                "elasticmq", SETTINGS.withFallback(ConfigFactory.load(ElasticMq.class.getClassLoader())));
        ActorRef store = system.actorOf(QueueStore.props(rows));
        ActorRef manager = system.actorOf(Props.create(
                QueueManagerActor.class,
                () -> new QueueManagerActor(new NowProvider(), StrictSQSLimits$.MODULE$, Option.apply(store))));
        TheSQSRestServerBuilder builder = SQSRestServerBuilder.withServerAddress(
                        new NodeAddress("http", "queues.invalid", 1, ""))
                .withAWSRegion(Arns.REGION)
                .withAWSAccountId(Arns.ACCOUNT);
        ElasticMqRoutes routes = new ElasticMqRoutes(builder, system, manager);
        restore(rows, manager);
        return new ElasticMq(system, routes);
    }

    /** All queues first and then which is whose dead-letter queue, since they may refer to each other, or to none that is there. */
    private static void restore(QueueRows rows, ActorRef manager) {
        try {
            Map<String, ActorRef> restored = new HashMap<>();
            List<CreateQueueData> queues =
                    rows.queues().stream().map(QueueRow::toQueue).toList();
            Set<String> names = queues.stream().map(CreateQueueData::name).collect(Collectors.toSet());
            List<CreateQueueData> linked = queues.stream()
                    .filter(queue -> queue.deadLettersQueue().isDefined()
                            && names.contains(queue.deadLettersQueue().get().name()))
                    .toList();
            for (CreateQueueData queue : queues) {
                CreateQueueData first = linked.contains(queue) ? withoutDeadLetters(queue) : queue;
                ActorRef made = made(ask(manager, new CreateQueue(first)));
                List<InternalMessage> messages = rows.messages(queue.name()).stream()
                        .map(MessageRow::toMessage)
                        .toList();
                ask(
                        made,
                        RestoreMessages.apply(
                                CollectionConverters.asScala(messages).toList()));
                restored.put(queue.name(), made);
            }
            linked.forEach(queue -> ask(
                    Objects.requireNonNull(restored.get(queue.name())),
                    UpdateQueueDeadLettersQueue.apply(
                            queue.deadLettersQueue(),
                            Option.apply(
                                    restored.get(queue.deadLettersQueue().get().name())))));
        } catch (CompletionException e) {
            throw new QueuesUnavailableException("the queues could not be restored: " + e.getMessage(), e);
        }
    }

    private static CreateQueueData withoutDeadLetters(CreateQueueData queue) {
        return new CreateQueueData(
                queue.name(),
                queue.defaultVisibilityTimeout(),
                queue.delay(),
                queue.receiveMessageWait(),
                queue.created(),
                queue.lastModified(),
                Option.empty(),
                queue.isFifo(),
                queue.hasContentBasedDeduplication(),
                queue.copyMessagesTo(),
                queue.moveMessagesTo(),
                queue.tags());
    }

    private static Object ask(ActorRef actor, Object question) {
        return Patterns.ask(actor, question, Duration.ofSeconds(30))
                .toCompletableFuture()
                .join();
    }

    private static ActorRef made(Object answer) {
        if (answer instanceof Right<?, ?> made && made.value() instanceof ActorRef queue) {
            return queue;
        }
        throw new QueuesUnavailableException("a queue could not be restored: " + answer, new IllegalStateException());
    }

    ElasticMqRoutes routes() {
        return routes;
    }

    @Override
    public void close() {
        try {
            system.terminate();
            system.getWhenTerminated().toCompletableFuture().get(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new QueuesUnavailableException("the queues did not stop: " + e.getMessage(), e);
        }
    }
}
