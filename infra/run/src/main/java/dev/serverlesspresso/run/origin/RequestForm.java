package dev.serverlesspresso.run.origin;

import dev.serverlesspresso.edge.CleanPath;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses requests whose path, method or length can be read in more than one way. */
record RequestForm(HttpHandler next) implements HttpHandler {
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final List<String> WITHOUT_BODY = List.of("GET", "HEAD", "OPTIONS");

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        String method = exchange.getRequestMethod().toString();
        if (!METHODS.contains(method)) {
            Problem.METHOD_NOT_ALLOWED.answer(exchange, Headers.ALLOW, String.join(", ", METHODS));
        } else if (exchange.isHostIncludedInRequestURI()
                || !hasOneLength(exchange)
                || (WITHOUT_BODY.contains(method) && !exchange.isRequestComplete())) {
            Problem.MALFORMED.answer(exchange);
        } else if (!CleanPath.is(exchange.getRequestURI())) {
            Problem.NOT_FOUND.answer(exchange);
        } else {
            next.handleRequest(exchange);
        }
    }

    /** RFC 9112, 6.1 and 6.3: two lengths, or chunks in HTTP/1.0, are how requests are smuggled. */
    private static boolean hasOneLength(HttpServerExchange exchange) {
        HeaderMap headers = exchange.getRequestHeaders();
        int lengths = count(headers, Headers.CONTENT_LENGTH);
        int encodings = count(headers, Headers.TRANSFER_ENCODING);
        if (encodings == 1) {
            return lengths == 0
                    && exchange.isHttp11()
                    && "chunked".equalsIgnoreCase(headers.getFirst(Headers.TRANSFER_ENCODING));
        }
        return encodings == 0
                && (lengths == 0
                        || (lengths == 1
                                && headers.getFirst(Headers.CONTENT_LENGTH).matches("[0-9]{1,18}")));
    }

    private static int count(HeaderMap headers, HttpString name) {
        @Nullable HeaderValues values = headers.get(name);
        return values == null ? 0 : values.size();
    }
}
