package dev.serverlesspresso.run.origin;

import io.undertow.predicate.Predicates;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.proxy.LoadBalancingProxyClient;
import io.undertow.server.handlers.proxy.ProxyHandler;
import java.net.URI;
import java.time.Duration;

/**
 * Hands requests on to a port of this machine, through a queue. What has been sent is never sent again: nobody knows
 * whether it was done.
 */
final class ServiceProxy {
    private static final int CONNECTS_TWICE = 1;
    private static final int TRIES_AGAIN_AFTER_SECONDS = 1;

    private ServiceProxy() {}

    static HttpHandler to(int port, Limits limits) {
        return to(port, limits, limits.queue());
    }

    /** The pool's settings come before its host, which copies them; it has room for all that the queue lets through. */
    static HttpHandler to(int port, Limits limits, Limits.Queue queue) {
        LoadBalancingProxyClient client = new LoadBalancingProxyClient()
                .setConnectionsPerThread(queue.atOnce())
                .setSoftMaxConnectionsPerThread(0)
                .setMaxQueueSize(queue.atOnce())
                .setTtl(millis(limits.times().idle()))
                .setProblemServerRetry(TRIES_AGAIN_AFTER_SECONDS)
                .addHost(URI.create("http://127.0.0.1:" + port));
        ProxyHandler proxy = ProxyHandler.builder()
                .setProxyClient(client)
                .setMaxRequestTime(millis(limits.times().answer()))
                .setMaxConnectionRetries(CONNECTS_TWICE)
                .setIdempotentRequestPredicate(Predicates.falsePredicate())
                .setRewriteHostHeader(false)
                .setReuseXForwarded(false)
                .build();
        return new RequestQueue(queue, exchange -> {
            exchange.addResponseCommitListener(ForwardedHeaders::ofAnswer);
            BodyBuffer.giveBack(exchange);
            proxy.handleRequest(exchange);
        });
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }
}
