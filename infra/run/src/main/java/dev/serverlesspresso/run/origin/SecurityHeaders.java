package dev.serverlesspresso.run.origin;

import dev.serverlesspresso.edge.BrowserPolicy;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;
import java.util.Map;
import java.util.stream.Collectors;

/** What every answer tells a browser to keep to, unless a service has said more. */
final class SecurityHeaders {
    static final HttpString POLICY = new HttpString(BrowserPolicy.CONTENT);
    static final HttpString PERMISSIONS = new HttpString(BrowserPolicy.PERMISSIONS);

    static final Map<HttpString, String> ALWAYS = BrowserPolicy.ALWAYS.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(header -> new HttpString(header.getKey()), Map.Entry::getValue));

    private SecurityHeaders() {}

    static void complete(HttpServerExchange exchange) {
        HeaderMap headers = exchange.getResponseHeaders();
        ALWAYS.forEach((name, value) -> {
            if (!headers.contains(name)) {
                headers.put(name, value);
            }
        });
    }
}
