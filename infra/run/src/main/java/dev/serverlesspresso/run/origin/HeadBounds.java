package dev.serverlesspresso.run.origin;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;

/**
 * Refuses a head with more fields, or more bytes, than is documented. Undertow's own limits lie further off: it counts
 * otherwise, and does not say what was wrong.
 */
record HeadBounds(Limits.Sizes sizes, HttpHandler next) implements HttpHandler {
    private static final int LINE_END = "\r\n".length();
    private static final int COLON = ": ".length();

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        int fields = 0;
        long bytes = requestLine(exchange) + LINE_END;
        for (HeaderValues values : exchange.getRequestHeaders()) {
            for (String value : values) {
                fields++;
                bytes += values.getHeaderName().length() + COLON + value.length() + LINE_END;
            }
        }
        if (fields > sizes.headers() || bytes > sizes.head()) {
            Problem.HEAD_TOO_LARGE.answer(exchange);
        } else {
            next.handleRequest(exchange);
        }
    }

    private static long requestLine(HttpServerExchange exchange) {
        String line = exchange.getRequestMethod() + " " + exchange.getRequestURI() + "?" + exchange.getQueryString()
                + " " + exchange.getProtocol() + "\r\n";
        return exchange.getQueryString().isEmpty() ? line.length() - 1 : line.length();
    }
}
