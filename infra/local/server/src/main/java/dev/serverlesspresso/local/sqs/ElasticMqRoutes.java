package dev.serverlesspresso.local.sqs;

import dev.serverlesspresso.local.wire.WireResponse;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.http.javadsl.model.ContentTypes;
import org.apache.pekko.http.javadsl.model.HttpEntities;
import org.apache.pekko.http.javadsl.model.headers.RawHeader;
import org.apache.pekko.http.scaladsl.model.HttpRequest;
import org.apache.pekko.http.scaladsl.model.HttpResponse;
import org.apache.pekko.http.scaladsl.server.RequestContext;
import org.apache.pekko.http.scaladsl.server.Route$;
import org.apache.pekko.http.scaladsl.server.RouteResult;
import org.apache.pekko.stream.Materializer;
import org.elasticmq.Limits;
import org.elasticmq.rest.sqs.AutoCreateQueuesConfig;
import org.elasticmq.rest.sqs.ElasticMQConfig;
import org.elasticmq.rest.sqs.QueueURLModule;
import org.elasticmq.rest.sqs.TheSQSRestServerBuilder;
import org.elasticmq.rest.sqs.XmlNsVersion;
import org.jspecify.annotations.Nullable;
import scala.Function1;
import scala.concurrent.Future;
import scala.jdk.javaapi.FutureConverters;

/**
 * ElasticMQ's operations as a function from request to answer, without the TCP port on which its own server would offer
 * them to anybody on this machine.
 *
 * <p>Its builder makes the operations and binds a port in one method, and offers no other way to them. This calls the two
 * things that the method calls before it binds: the class of all operations, and the route over them. Both are named by
 * the Scala compiler, so they are looked for by what they take; another version of ElasticMQ in which they are not found
 * does not start.
 */
final class ElasticMqRoutes {
    private static final String OPERATIONS = TheSQSRestServerBuilder.class.getName() + "$$anon$1";
    private static final long ANSWER_WITHIN_MILLIS = 30_000;

    private final Function1<HttpRequest, Future<HttpResponse>> route;
    private final Materializer materializer;

    ElasticMqRoutes(TheSQSRestServerBuilder builder, ActorSystem system, ActorRef manager) {
        materializer = Materializer.matFromSystem(system);
        route = Route$.MODULE$.toFunction(routeOver(operations(builder, system, manager)), system);
    }

    private QueueURLModule operations(TheSQSRestServerBuilder builder, ActorSystem system, ActorRef manager) {
        List<Object> parts = List.of(
                builder,
                new AtomicReference<>(builder.serverAddress()),
                system,
                materializer,
                manager,
                builder.sqsLimits(),
                builder.autoCreateQueuesConfig());
        try {
            return Class.forName(OPERATIONS)
                    .asSubclass(QueueURLModule.class)
                    .getConstructor(
                            TheSQSRestServerBuilder.class,
                            AtomicReference.class,
                            ActorSystem.class,
                            Materializer.class,
                            ActorRef.class,
                            Limits.class,
                            AutoCreateQueuesConfig.class)
                    .newInstance(parts.toArray());
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw unknownVersion(e);
        }
    }

    @SuppressWarnings("unchecked") // a Scala route is a function of these types
    private static Function1<RequestContext, Future<RouteResult>> routeOver(QueueURLModule operations) {
        List<Class<?>> taken = List.of(QueueURLModule.class, ElasticMQConfig.class, XmlNsVersion.class);
        Method route = Arrays.stream(TheSQSRestServerBuilder.class.getMethods())
                .filter(method -> List.of(method.getParameterTypes()).equals(taken))
                .filter(method -> method.getReturnType().equals(Function1.class))
                .findFirst()
                .orElseThrow(() -> unknownVersion(null));
        try {
            Object made = route.invoke(null, operations, new ElasticMQConfig(), XmlNsVersion.apply());
            return (Function1<RequestContext, Future<RouteResult>>) made;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw unknownVersion(e);
        }
    }

    private static QueuesUnavailableException unknownVersion(@Nullable Throwable cause) {
        return new QueuesUnavailableException(
                "the operations are not where this version of ElasticMQ is known to have them",
                cause == null ? new NoSuchMethodException() : cause);
    }

    /** Runs one operation; long polls hold no thread. */
    CompletionStage<WireResponse> call(String path, String contentType, @Nullable String target, byte[] body) {
        var request = org.apache.pekko.http.javadsl.model.HttpRequest.POST(path)
                .withEntity(HttpEntities.create(ContentTypes.parse(contentType), body));
        HttpRequest asked =
                (HttpRequest) (target == null ? request : request.addHeader(RawHeader.create("X-Amz-Target", target)));
        return FutureConverters.asJava(route.apply(asked)).thenCompose(this::read);
    }

    private CompletionStage<WireResponse> read(HttpResponse answer) {
        org.apache.pekko.http.javadsl.model.HttpResponse response = answer;
        return response.entity()
                .toStrict(ANSWER_WITHIN_MILLIS, materializer)
                .thenApply(entity -> WireResponse.of(
                        response.status().intValue(),
                        entity.getContentType().toString(),
                        entity.getData().toArray()));
    }
}
