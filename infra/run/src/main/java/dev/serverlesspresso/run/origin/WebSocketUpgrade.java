package dev.serverlesspresso.run.origin;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lets the opening handshake of a WebSocket pass (RFC 6455, 4.2.1), and nothing else. */
record WebSocketUpgrade(HttpHandler next) implements HttpHandler {
    private static final String VERSION = "13";
    private static final int KEY_BYTES = 16;

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        HeaderMap headers = exchange.getRequestHeaders();
        if (!exchange.getRequestMethod().toString().equals("GET")) {
            Problem.METHOD_NOT_ALLOWED.answer(exchange, Headers.ALLOW, "GET");
        } else if (!exchange.isHttp11()
                || !hasToken(headers, Headers.CONNECTION, "upgrade")
                || !isOnly(headers, Headers.UPGRADE, "websocket")
                || !isOnly(headers, Headers.SEC_WEB_SOCKET_VERSION, VERSION)) {
            exchange.getResponseHeaders()
                    .put(Headers.UPGRADE, "websocket")
                    .put(Headers.CONNECTION, "Upgrade")
                    .put(Headers.SEC_WEB_SOCKET_VERSION, VERSION);
            Problem.UPGRADE_REQUIRED.answer(exchange);
        } else if (!hasKey(headers)) {
            Problem.MALFORMED.answer(exchange);
        } else {
            ForwardedHeaders.ofUpgrade(headers);
            next.handleRequest(exchange);
        }
    }

    private static boolean hasToken(HeaderMap headers, HttpString name, String token) {
        @Nullable HeaderValues values = headers.get(name);
        return values != null
                && values.stream()
                        .flatMap(value -> Stream.of(value.split(",", -1)))
                        .anyMatch(one -> one.strip().toLowerCase(Locale.ROOT).equals(token));
    }

    private static boolean isOnly(HeaderMap headers, HttpString name, String value) {
        @Nullable HeaderValues values = headers.get(name);
        return values != null && values.size() == 1 && values.getFirst().equalsIgnoreCase(value);
    }

    private static boolean hasKey(HeaderMap headers) {
        @Nullable HeaderValues values = headers.get(Headers.SEC_WEB_SOCKET_KEY);
        if (values == null || values.size() != 1) {
            return false;
        }
        try {
            return Base64.getDecoder().decode(values.getFirst()).length == KEY_BYTES;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
