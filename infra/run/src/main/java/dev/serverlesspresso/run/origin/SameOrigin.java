package dev.serverlesspresso.run.origin;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what a page of another origin makes a browser send, and what asks for a name that is not this system's, as
 * after DNS rebinding. Programs that are no browsers send neither Origin nor Sec-Fetch-Site, and pass.
 */
final class SameOrigin implements HttpHandler {
    private static final Pattern HOST = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[A-Za-z0-9.-]+?)\\.?(?::[0-9]{1,5})?");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> NOT_ANOTHER_SITE = Set.of("none", "same-origin");
    /** A service worker of ours that fetches the page somebody goes to has no destination. */
    private static final Set<String> TOP_LEVEL = Set.of("document", "empty");

    private static final HttpString SITE = new HttpString("Sec-Fetch-Site");
    private static final HttpString MODE = new HttpString("Sec-Fetch-Mode");
    private static final HttpString DESTINATION = new HttpString("Sec-Fetch-Dest");

    private final @Nullable String host;
    private final Set<String> origins;
    private final HttpHandler next;

    SameOrigin(@Nullable String host, Set<String> origins, HttpHandler next) {
        this.host = host;
        this.origins = origins;
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        String method = exchange.getRequestMethod().toString();
        if (allows(method, exchange.getRequestURI(), exchange.getRequestHeaders())) {
            next.handleRequest(exchange);
        } else {
            Problem.FOREIGN_REQUEST.answer(exchange);
        }
    }

    boolean allows(String method, String path, HeaderMap headers) {
        String asked = only(headers, Headers.HOST);
        if (asked == null || !isOurs(asked)) {
            return false;
        }
        if (isTopLevelNavigation(method, headers)) {
            return true;
        }
        if (headers.contains(Headers.ORIGIN)) {
            String origin = only(headers, Headers.ORIGIN);
            return origin != null
                    && (origins.contains(origin)
                            || origin.equalsIgnoreCase("http://" + asked)
                            || isReturnFromSignIn(method, path, origin, headers));
        }
        return !headers.contains(SITE) || NOT_ANOTHER_SITE.contains(String.valueOf(only(headers, SITE)));
    }

    private boolean isOurs(String asked) {
        Matcher matcher = HOST.matcher(asked);
        if (!matcher.matches()) {
            return false;
        }
        String name = matcher.group(1).toLowerCase(Locale.ROOT);
        return LOOPBACK.contains(name) || name.endsWith(".localhost") || name.equalsIgnoreCase(host);
    }

    /** Somebody followed a link, or came back from sign-in: a redirected form leaves {@code Origin: null} behind. */
    private static boolean isTopLevelNavigation(String method, HeaderMap headers) {
        return method.equals("GET")
                && "navigate".equals(only(headers, MODE))
                && TOP_LEVEL.contains(String.valueOf(only(headers, DESTINATION)));
    }

    /**
     * The same through a service worker, or where browsers do not tell how they fetch since the address is neither
     * loopback nor HTTPS. The page is the same for everybody, and nobody else may frame or read it.
     */
    private static boolean isReturnFromSignIn(String method, String path, String origin, HeaderMap headers) {
        return method.equals("GET")
                && path.endsWith("/signed-in")
                && origin.equals("null")
                && !headers.contains(Headers.UPGRADE);
    }

    private static @Nullable String only(HeaderMap headers, HttpString name) {
        @Nullable HeaderValues values = headers.get(name);
        return values == null || values.size() != 1 ? null : values.getFirst();
    }
}
