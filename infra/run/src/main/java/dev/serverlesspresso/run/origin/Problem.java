package dev.serverlesspresso.run.origin;

import io.undertow.io.DefaultIoCallback;
import io.undertow.io.Sender;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.xnio.IoUtils;
import tools.jackson.databind.json.JsonMapper;

/** Every problem that the origin itself answers with, as the services answer theirs (RFC 9457). */
enum Problem {
    MALFORMED(400, "Malformed request", "The request is not well formed, or not one that this address takes."),
    FORBIDDEN(403, "Not allowed", "Whoever asks has no key that allows this here now."),
    FOREIGN_REQUEST(403, "Not from here", "The Host or the Origin of the request is not this system's."),
    NOT_FOUND(404, "Not found", "There is nothing at this address."),
    METHOD_NOT_ALLOWED(405, "Method not allowed", "This address does not have that method."),
    TOO_SLOW(408, "Too slow", "The body did not arrive in time."),
    TOO_LARGE(413, "Too large", "A body has at most 256 KB."),
    UPGRADE_REQUIRED(426, "Only by WebSocket", "This address speaks MQTT over WebSocket, version 13, only."),
    HEAD_TOO_LARGE(431, "Head too large", "A head has at most 100 fields and 32 KB, with the address."),
    INTERNAL(500, "Something went wrong", "It has been recorded."),
    BAD_GATEWAY(502, "No good answer", "The service behind this address did not answer properly."),
    OVERLOADED(503, "Too many at once", "More requests are waiting than can be served. Try again in a moment."),
    UNAVAILABLE(503, "Not available now", "Try again in a moment."),
    GATEWAY_TIMEOUT(504, "No answer in time", "The service behind this address did not answer in time.");

    static final String RETRY_AFTER_SECONDS = "2";
    private static final int READ_ON_MILLIS = 2_000;

    private final int status;
    private final String title;
    private final String detail;

    Problem(int status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    /** The problem to tell when a handler has only set this status. */
    static Problem ofStatus(int status) {
        for (Problem problem : values()) {
            if (problem.status == status && problem != OVERLOADED) {
                return problem;
            }
        }
        return status < 500 ? MALFORMED : INTERNAL;
    }

    int status() {
        return status;
    }

    String json() {
        return JsonMapper.shared()
                .createObjectNode()
                .put("type", "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("code", name())
                .toString();
    }

    void answer(HttpServerExchange exchange) {
        if (exchange.isResponseStarted()) {
            IoUtils.safeClose(exchange.getConnection());
            return;
        }
        exchange.setStatusCode(status);
        exchange.getResponseHeaders()
                .put(Headers.CONTENT_TYPE, "application/problem+json")
                .put(Headers.CACHE_CONTROL, "no-store");
        if (status == 503) {
            exchange.getResponseHeaders().put(Headers.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        if (exchange.isRequestComplete()) {
            exchange.getResponseSender().send(json());
        } else {
            answerAndReadOn(exchange);
        }
    }

    void answer(HttpServerExchange exchange, HttpString header, String value) {
        exchange.getResponseHeaders().put(header, value);
        answer(exchange);
    }

    /**
     * Closing on unread bytes would take the answer from a client that still sends. Undertow reads what is left of a
     * request only where the connection is to be used again, and closes at once otherwise: so it learns only at the
     * end that this one is not.
     */
    private void answerAndReadOn(HttpServerExchange exchange) {
        byte[] body = json().getBytes(StandardCharsets.UTF_8);
        exchange.setPersistent(false);
        exchange.setResponseContentLength(body.length);
        exchange.addExchangeCompleteListener((completed, others) -> {
            completed.setPersistent(false);
            others.proceed();
        });
        var unused = exchange.getIoThread()
                .executeAfter(() -> IoUtils.safeClose(exchange.getConnection()), READ_ON_MILLIS, TimeUnit.MILLISECONDS);
        exchange.getResponseSender().send(ByteBuffer.wrap(body), new DefaultIoCallback() {
            @Override
            public void onComplete(HttpServerExchange answered, Sender sender) {
                answered.setPersistent(true);
                super.onComplete(answered, sender);
            }
        });
    }
}
