package dev.serverlesspresso.run.origin;

import dev.serverlesspresso.edge.EdgeFunction;
import dev.serverlesspresso.edge.Paths;
import dev.serverlesspresso.edge.Service;
import io.undertow.predicate.Predicates;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.encoding.ContentEncodingRepository;
import io.undertow.server.handlers.encoding.EncodingHandler;
import io.undertow.server.handlers.encoding.GzipEncodingProvider;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Which path goes where, as a CDN in front of the system has it. Paths are compared as they came, not decoded. */
final class Routes implements HttpHandler {
    /** As many devices as qr-validator-service lets wait to be paired, each held for 20 s: they are no load. */
    private static final Limits.Queue HELD = new Limits.Queue(400, 100, Duration.ofSeconds(5));

    /** As CloudFront's function tells services who asks. */
    private static final HttpString CLIENT_ADDRESS = new HttpString(EdgeFunction.CLIENT_ADDRESS);

    private final HttpHandler qrValidator;
    private final HttpHandler pairings;
    private final HttpHandler orderManager;
    private final HttpHandler publisher;
    private final HttpHandler mqtt;
    private final HttpHandler screens;
    private final HttpHandler api;
    private final Supplier<String> configuration;

    Routes(OriginSettings settings) {
        Limits limits = settings.limits();
        OriginSettings.Backends backends = settings.backends();
        qrValidator = ServiceProxy.to(backends.qrValidator(), limits);
        pairings = ServiceProxy.to(backends.qrValidator(), limits, HELD);
        orderManager = ServiceProxy.to(backends.orderManager(), limits);
        publisher = ServiceProxy.to(backends.publisher(), limits);
        mqtt = new WebSocketUpgrade(new BrokerRefusals(ServiceProxy.to(backends.mqtt(), limits)));
        screens = compressed(Screens.handler(ContentPolicy.of(settings)));
        configuration = () -> Screens.configuration(settings);
        api = new BodyBuffer(limits, exchange -> {
            ForwardedHeaders.ofRequest(exchange.getRequestHeaders());
            exchange.getRequestHeaders()
                    .put(
                            CLIENT_ADDRESS,
                            exchange.getSourceAddress().getAddress().getHostAddress());
            service(exchange.getRequestURI()).handleRequest(exchange);
        });
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        String path = exchange.getRequestURI();
        if (path.equals("/mqtt")) {
            mqtt.handleRequest(exchange);
        } else if (path.startsWith("/api/")) {
            api.handleRequest(exchange);
        } else if (path.equals("/config.json")) {
            configuration(exchange);
        } else {
            screens.handleRequest(exchange);
        }
    }

    private HttpHandler service(String path) {
        if (path.matches("/api/pairings/[^/]+/claim")) {
            return pairings;
        }
        return Paths.of(path).service().map(this::service).orElse(Problem.NOT_FOUND::answer);
    }

    private HttpHandler service(Service service) {
        return switch (service) {
            case QR_VALIDATOR -> qrValidator;
            case ORDER_MANAGER -> orderManager;
            case PUBLISHER -> publisher;
        };
    }

    private void configuration(HttpServerExchange exchange) {
        if (!isRead(exchange)) {
            onlyRead(exchange);
            return;
        }
        exchange.getResponseHeaders()
                .put(Headers.CONTENT_TYPE, "application/json")
                .put(Headers.CACHE_CONTROL, "no-cache");
        exchange.getResponseSender().send(configuration.get());
    }

    static boolean isRead(HttpServerExchange exchange) {
        return List.of("GET", "HEAD").contains(exchange.getRequestMethod().toString());
    }

    static void onlyRead(HttpServerExchange exchange) {
        Problem.METHOD_NOT_ALLOWED.answer(exchange, Headers.ALLOW, "GET, HEAD");
    }

    private static HttpHandler compressed(HttpHandler next) {
        ContentEncodingRepository encodings = new ContentEncodingRepository()
                .addEncodingHandler("gzip", new GzipEncodingProvider(), 50, Predicates.truePredicate());
        return new EncodingHandler(next, encodings);
    }
}
