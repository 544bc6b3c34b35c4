package dev.serverlesspresso.run;

import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.predicate.Predicates;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.PathHandler;
import io.undertow.server.handlers.encoding.ContentEncodingRepository;
import io.undertow.server.handlers.encoding.EncodingHandler;
import io.undertow.server.handlers.encoding.GzipEncodingProvider;
import io.undertow.server.handlers.proxy.LoadBalancingProxyClient;
import io.undertow.server.handlers.proxy.ProxyHandler;
import io.undertow.util.Headers;
import java.net.BindException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** One address for everything that a browser asks for, with the path rules that a CDN has in front of the system. */
final class Origin implements AutoCloseable {
    private static final int PROXIED_REQUEST_MILLIS = 30_000;
    /** As long as a load balancer on AWS does; the services keep theirs longer. */
    private static final int IDLE_CONNECTION_MILLIS = 60_000;

    private static final long LARGEST_BODY = 1024 * 1024;

    private final Undertow server;

    private Origin(Undertow server) {
        this.server = server;
    }

    static Origin start(RunSettings settings) {
        Undertow.Builder builder = Undertow.builder()
                .setIoThreads(2)
                .setWorkerThreads(8)
                .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, LARGEST_BODY)
                .addHttpListener(settings.ports().origin(), "127.0.0.1")
                .setHandler(routes(settings));
        String host = settings.host();
        if (host != null && !host.equals("127.0.0.1") && !host.equals("localhost")) {
            builder.addHttpListener(settings.ports().origin(), host);
        }
        Undertow server = builder.build();
        try {
            server.start();
        } catch (RuntimeException e) {
            throw failure(settings, e);
        }
        return new Origin(server);
    }

    private static RuntimeException failure(RunSettings settings, RuntimeException e) {
        for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return new RunFailure("the screens cannot listen on port "
                        + settings.ports().origin() + (settings.host() == null ? "" : " of '" + settings.host() + "'")
                        + ": " + cause.getMessage());
            }
        }
        return e;
    }

    private static HttpHandler routes(RunSettings settings) {
        Ports ports = settings.ports();
        HttpHandler qrValidator = proxy(ports.qrValidator(), PROXIED_REQUEST_MILLIS);
        HttpHandler orderManager = proxy(ports.orderManager(), PROXIED_REQUEST_MILLIS);
        HttpHandler publisher = proxy(ports.publisher(), PROXIED_REQUEST_MILLIS);
        HttpHandler api = exchange -> byPath(exchange.getRequestPath(), qrValidator, publisher, orderManager)
                .handleRequest(exchange);
        PathHandler paths = Handlers.path(compressed(Screens.handler(ContentPolicy.of(settings))))
                .addPrefixPath("/api", whole(api))
                .addExactPath("/mqtt", whole(proxy(ports.aws(), -1)))
                .addExactPath("/config.json", exchange -> {
                    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
                    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-cache");
                    exchange.getResponseSender().send(Screens.configuration(settings));
                });
        return paths;
    }

    static HttpHandler byPath(String path, HttpHandler qrValidator, HttpHandler publisher, HttpHandler orderManager) {
        if (path.matches("/api/(jwks\\.json|pairings(/.*)?|displays/.*)")
                || path.matches("/api/shops/[^/]+/(code|scans|pairings/[^/]+|displays(/[^/]+)?)")) {
            return qrValidator;
        }
        return path.matches("/api/shops/[^/]+/connections(/[^/]+)?") ? publisher : orderManager;
    }

    /** Gives the handler the path as the browser asked for it, which a prefix match would have cut. */
    private static HttpHandler whole(HttpHandler next) {
        return exchange -> {
            exchange.setResolvedPath("");
            exchange.setRelativePath(exchange.getRequestPath());
            next.handleRequest(exchange);
        };
    }

    private static HttpHandler proxy(int port, int maxRequestMillis) {
        LoadBalancingProxyClient client = new LoadBalancingProxyClient()
                .addHost(URI.create("http://127.0.0.1:" + port))
                .setConnectionsPerThread(64)
                .setSoftMaxConnectionsPerThread(0)
                .setTtl(IDLE_CONNECTION_MILLIS)
                .setProblemServerRetry(1);
        return ProxyHandler.builder()
                .setProxyClient(client)
                .setMaxRequestTime(maxRequestMillis)
                .setRewriteHostHeader(false)
                .setReuseXForwarded(false)
                .build();
    }

    private static HttpHandler compressed(HttpHandler next) {
        ContentEncodingRepository encodings = new ContentEncodingRepository()
                .addEncodingHandler("gzip", new GzipEncodingProvider(), 50, Predicates.truePredicate());
        return new EncodingHandler(next, encodings);
    }

    @Override
    public void close() {
        server.stop();
    }
}
