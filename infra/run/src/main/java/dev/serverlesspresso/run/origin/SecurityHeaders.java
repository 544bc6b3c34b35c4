package dev.serverlesspresso.run.origin;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;
import java.util.Map;

/** What every answer tells a browser to keep to, unless a service has said more. */
final class SecurityHeaders {
    static final HttpString POLICY = new HttpString("Content-Security-Policy");
    static final HttpString PERMISSIONS = new HttpString("Permissions-Policy");

    static final Map<HttpString, String> ALWAYS = Map.of(
            POLICY,
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            PERMISSIONS,
            permissions("()"),
            new HttpString("X-Content-Type-Options"),
            "nosniff",
            new HttpString("Referrer-Policy"),
            "no-referrer",
            new HttpString("Cross-Origin-Opener-Policy"),
            "same-origin",
            new HttpString("Cross-Origin-Resource-Policy"),
            "same-origin");

    private SecurityHeaders() {}

    /** Lets a page itself use the camera, or nobody. */
    static String permissions(String camera) {
        return "camera=" + camera + ", microphone=(), geolocation=(), payment=(), usb=(), display-capture=()";
    }

    static void complete(HttpServerExchange exchange) {
        HeaderMap headers = exchange.getResponseHeaders();
        ALWAYS.forEach((name, value) -> {
            if (!headers.contains(name)) {
                headers.put(name, value);
            }
        });
    }
}
