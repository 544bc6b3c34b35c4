package dev.serverlesspresso.run.origin;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.StatusCodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which headers go on to what stands behind the origin, and back. */
final class ForwardedHeaders {
    /** Of one connection only (RFC 9110, 7.6.1), or the origin's to say: nobody chooses the address that limits count. */
    private static final Set<String> NEVER = Set.of(
            "connection",
            "keep-alive",
            "te",
            "trailer",
            "upgrade",
            "http2-settings",
            "expect",
            "forwarded",
            "x-real-ip",
            "x-client-ip",
            "true-client-ip",
            "client-ip");

    private static final List<String> NEVER_BEGINNING = List.of("x-amz", "x-forwarded", "proxy-");

    private static final Set<String> OF_AN_UPGRADE = Set.of(
            "host",
            "origin",
            "user-agent",
            "sec-websocket-key",
            "sec-websocket-version",
            "sec-websocket-protocol",
            "sec-websocket-extensions");

    private ForwardedHeaders() {}

    static void ofRequest(HeaderMap headers) {
        List<HttpString> removed = new ArrayList<>();
        @Nullable HeaderValues connection = headers.get(Headers.CONNECTION);
        if (connection != null) {
            for (String value : connection) {
                for (String name : value.split(",", -1)) {
                    if (isNotOfTheMessage(name.strip())) {
                        removed.add(new HttpString(name.strip()));
                    }
                }
            }
        }
        for (HttpString name : headers.getHeaderNames()) {
            String lower = name.toString().toLowerCase(Locale.ROOT);
            if (NEVER.contains(lower) || NEVER_BEGINNING.stream().anyMatch(lower::startsWith)) {
                removed.add(name);
            }
        }
        removed.forEach(headers::remove);
    }

    /** What a {@code Connection} header must not take away: who is asked, by whom, and how long the body is. */
    private static boolean isNotOfTheMessage(String name) {
        return name.matches("[A-Za-z0-9-]{1,64}")
                && !Set.of("host", "origin", "authorization", "content-length", "content-type", "transfer-encoding")
                        .contains(name.toLowerCase(Locale.ROOT));
    }

    /** Whether a service keeps its connection says nothing about the client's. */
    static void ofAnswer(HttpServerExchange exchange) {
        if (exchange.getStatusCode() != StatusCodes.SWITCHING_PROTOCOLS) {
            exchange.getResponseHeaders().remove(Headers.CONNECTION);
            exchange.getResponseHeaders().remove("Keep-Alive");
        }
    }

    static void ofUpgrade(HeaderMap headers) {
        for (HttpString name : List.copyOf(headers.getHeaderNames())) {
            if (!OF_AN_UPGRADE.contains(name.toString().toLowerCase(Locale.ROOT))) {
                headers.remove(name);
            }
        }
        headers.put(Headers.CONNECTION, "Upgrade");
        headers.put(Headers.UPGRADE, "websocket");
    }
}
