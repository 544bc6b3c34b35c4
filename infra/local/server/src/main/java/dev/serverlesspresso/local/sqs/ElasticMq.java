package dev.serverlesspresso.local.sqs;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import dev.serverlesspresso.local.aws.Arns;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.apache.pekko.pattern.Patterns;
import org.elasticmq.NodeAddress;
import org.elasticmq.StrictSQSLimits$;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.actor.queue.QueueEvent;
import org.elasticmq.persistence.sql.SqlQueuePersistenceActor;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.elasticmq.rest.sqs.TheSQSRestServerBuilder;
import org.elasticmq.util.NowProvider;
import org.jspecify.annotations.Nullable;
import scala.Option;
import scala.collection.immutable.Nil$;

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
    private final @Nullable QueueFile file;

    private ElasticMq(ActorSystem system, ElasticMqRoutes routes, @Nullable QueueFile file) {
        this.system = system;
        this.routes = routes;
        this.file = file;
    }

    /** Starts it with the queues of a folder, or, without a folder, with none. */
    static ElasticMq start(@Nullable Path folder) {
        QueueFile file = folder == null ? null : QueueFile.open(folder);
        ActorSystem system = ActorSystem.create(
                "elasticmq", SETTINGS.withFallback(ConfigFactory.load(ElasticMq.class.getClassLoader())));
        ActorRef store = file == null ? null : system.actorOf(store(file));
        ActorRef manager = system.actorOf(Props.create(
                QueueManagerActor.class,
                () -> new QueueManagerActor(new NowProvider(), StrictSQSLimits$.MODULE$, Option.apply(store))));
        TheSQSRestServerBuilder builder = SQSRestServerBuilder.withServerAddress(
                        new NodeAddress("http", "queues.invalid", 1, ""))
                .withAWSRegion(Arns.REGION)
                .withAWSAccountId(Arns.ACCOUNT);
        ElasticMqRoutes routes = new ElasticMqRoutes(builder, system, manager);
        if (store != null) {
            restore(store, manager);
        }
        return new ElasticMq(system, routes, file);
    }

    private static Props store(QueueFile file) {
        return Props.create(
                SqlQueuePersistenceActor.class, () -> new SqlQueuePersistenceActor(file.settings(), emptyList()));
    }

    @SuppressWarnings("unchecked") // Scala's empty list is a list of anything
    private static <T> scala.collection.immutable.List<T> emptyList() {
        return (scala.collection.immutable.List<T>) Nil$.MODULE$;
    }

    private static void restore(ActorRef store, ActorRef manager) {
        try {
            Patterns.ask(store, new QueueEvent.Restore(manager), Duration.ofSeconds(30))
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            throw new QueuesUnavailableException("the queues could not be restored: " + e.getMessage(), e);
        }
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
        } finally {
            if (file != null) {
                file.close();
            }
        }
    }
}
