package dev.serverlesspresso.local.sqs;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import dev.serverlesspresso.local.aws.Arns;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.elasticmq.util.NowProvider;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;
import scala.util.Right;

/** An ElasticMQ server in this process on a port that only this process knows. */
final class ElasticMq implements AutoCloseable {
    /** What its queue URLs begin with; nobody outside ever sees it. */
    static final String ADDRESS = "http://queues.invalid:1";

    private static final Config SETTINGS = ConfigFactory.parseString("""
            pekko.daemonic = on
            pekko.jvm-shutdown-hooks = off
            pekko.coordinated-shutdown.run-by-jvm-shutdown-hook = off
            pekko.loglevel = WARNING
            pekko.actor.default-dispatcher.fork-join-executor.parallelism-max = 4
            pekko.http.server.idle-timeout = infinite
            pekko.http.server.request-timeout = 60 s
            pekko.http.server.max-connections = 16384
            """);

    private final ActorSystem system;
    private final SQSRestServer server;

    private ElasticMq(ActorSystem system, SQSRestServer server) {
        this.system = system;
        this.server = server;
    }

    /** Starts it with the queues and messages that are in the journal. */
    static ElasticMq start(QueueRows rows) {
        ActorSystem system = ActorSystem.create(
                "elasticmq", SETTINGS.withFallback(ConfigFactory.load(ElasticMq.class.getClassLoader())));
        ActorRef store = system.actorOf(QueueStore.props(rows));
        ActorRef manager = system.actorOf(Props.create(
                QueueManagerActor.class,
                () -> new QueueManagerActor(new NowProvider(), StrictSQSLimits$.MODULE$, Option.apply(store))));
        SQSRestServer server = SQSRestServerBuilder.withActorSystem(system)
                .withQueueManagerActor(manager)
                .withInterface("127.0.0.1")
                .withDynamicPort()
                .withServerAddress(new NodeAddress("http", "queues.invalid", 1, ""))
                .withAWSRegion(Arns.REGION)
                .withAWSAccountId(Arns.ACCOUNT)
                .start();
        server.waitUntilStarted();
        restore(rows, manager);
        return new ElasticMq(system, server);
    }

    private static void restore(QueueRows rows, ActorRef manager) {
        try {
            for (CreateQueueData queue : QueueRow.inOrder(rows.queues())) {
                List<InternalMessage> messages = rows.messages(queue.name()).stream()
                        .map(MessageRow::toMessage)
                        .toList();
                ask(
                        made(ask(manager, new CreateQueue(queue))),
                        RestoreMessages.apply(
                                CollectionConverters.asScala(messages).toList()));
            }
        } catch (CompletionException e) {
            throw new QueuesUnavailableException("the queues could not be restored: " + e.getMessage(), e);
        }
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

    URI uri() {
        return URI.create(
                "http://127.0.0.1:" + server.waitUntilStarted().localAddress().getPort());
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
