package dev.serverlesspresso.run.origin;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What is said at an address where there is nothing: a page to people, a problem to programs. */
final class UnknownAddress implements HttpHandler {
    private final String page;

    private UnknownAddress(String page) {
        this.page = page;
    }

    static UnknownAddress page(String folder) {
        String file = "/" + folder + "/not-found.html";
        try (InputStream content = UnknownAddress.class.getResourceAsStream(file)) {
            if (content == null) {
                throw new IllegalStateException("the screens are built without " + file);
            }
            return new UnknownAddress(new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        if (!isForAPerson(exchange.getRequestHeaders().getFirst(Headers.ACCEPT))) {
            Problem.NOT_FOUND.answer(exchange);
            return;
        }
        exchange.setStatusCode(StatusCodes.NOT_FOUND);
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/html; charset=UTF-8");
        exchange.getResponseSender().send(page);
    }

    private static boolean isForAPerson(@Nullable String accept) {
        return accept != null && accept.contains("text/html");
    }
}
