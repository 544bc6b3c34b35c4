package dev.serverlesspresso.run.origin;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.GracefulShutdownHandler;
import io.undertow.util.Headers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;

/** One address for everything that a browser asks for. */
public final class Origin implements AutoCloseable {
    private final GracefulShutdownHandler requests;
    private final Listener listener;

    private Origin(GracefulShutdownHandler requests, Listener listener) {
        this.requests = requests;
        this.listener = listener;
    }

    /**
     * Listens, and serves from now on.
     *
     * @throws IllegalStateException with a message of one line if the port cannot be had
     */
    public static Origin start(OriginSettings settings) {
        HttpHandler ours = new SameOrigin(settings.host(), settings.origins(), new RequestForm(new Routes(settings)));
        HttpHandler checked = new HeadBounds(settings.limits().sizes(), ours);
        Duration whole = settings.limits().times().whole();
        GracefulShutdownHandler requests = new GracefulShutdownHandler(exchange -> {
            endsWithin(whole, exchange);
            checked.handleRequest(exchange);
        });
        try {
            return new Origin(requests, Listener.open(addresses(settings), settings.limits(), exchange -> {
                answersWell(exchange);
                requests.handleRequest(exchange);
            }));
        } catch (IOException e) {
            String host = settings.host();
            throw new IllegalStateException(
                    "the screens cannot listen on port " + settings.port() + (host == null ? "" : " of '" + host + "'")
                            + ": " + e.getMessage(),
                    e);
        }
    }

    static List<InetSocketAddress> addresses(OriginSettings settings) throws IOException {
        List<InetSocketAddress> addresses = new ArrayList<>();
        addresses.add(new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()));
        String host = settings.host();
        if (host != null) {
            InetSocketAddress reachable = new InetSocketAddress(InetAddress.getAllByName(host)[0], settings.port());
            if (!addresses.contains(reachable)) {
                addresses.add(reachable);
            }
        }
        return addresses;
    }

    /** No answer leaves without its security headers, and no error without a problem. */
    private static void answersWell(HttpServerExchange exchange) {
        exchange.addResponseCommitListener(SecurityHeaders::complete);
        exchange.addResponseCommitListener(Origin::withoutChunksForOldClients);
        exchange.addDefaultResponseListener(unanswered -> {
            if (unanswered.getStatusCode() < 400 || unanswered.isResponseStarted()) {
                return false;
            }
            unanswered.setPersistent(false);
            Problem.ofStatus(unanswered.getStatusCode()).answer(unanswered);
            return true;
        });
    }

    /** RFC 9112, 6.1: without the header, the end of the connection is that of the answer. */
    private static void withoutChunksForOldClients(HttpServerExchange exchange) {
        if (!exchange.isHttp11()) {
            exchange.getResponseHeaders().remove(Headers.TRANSFER_ENCODING);
        }
    }

    /** Nobody holds an exchange open by reading its answer slowly. An upgrade is at its end when it is made. */
    private static void endsWithin(Duration whole, HttpServerExchange exchange) {
        XnioExecutor.Key timer = exchange.getIoThread()
                .executeAfter(
                        () -> {
                            IoUtils.safeClose(exchange.getConnection());
                            exchange.endExchange();
                        },
                        whole.toMillis(),
                        TimeUnit.MILLISECONDS);
        exchange.addExchangeCompleteListener((completed, others) -> {
            timer.remove();
            others.proceed();
        });
    }

    /**
     * Refuses new requests from now on, with {@code Retry-After}, and waits until those in flight are answered.
     *
     * @return whether all were answered in time
     */
    public boolean drain(Duration within) {
        requests.shutdown();
        try {
            return requests.awaitShutdown(within.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** How many connections are open now, WebSockets included. */
    public int connections() {
        return listener.connections();
    }

    /** Closes every connection, once whoever is being told so has had a moment; {@link #drain} comes before. */
    @Override
    public void close() {
        listener.close();
    }
}
