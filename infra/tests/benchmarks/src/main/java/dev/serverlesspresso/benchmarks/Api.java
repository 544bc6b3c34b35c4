package dev.serverlesspresso.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP API of one shop at the origin, for whoever has the bearer token. */
record Api(
        HttpClient http, URI origin, String shop, @Nullable String token) {
    Api as(String bearer) {
        return new Api(http, origin, shop, bearer);
    }

    JsonNode get(String path) {
        return body(send("GET", path, null, null), 200);
    }

    JsonNode post(String path, String body, int expected) {
        return body(send("POST", path, body, null), expected);
    }

    JsonNode put(String path, String body, int expected) {
        return body(send("PUT", path, body, null), expected);
    }

    /** Changes the shop's settings, at the version that they have now. */
    JsonNode changeShop(String body) {
        String etag = send("GET", "", null, null).headers().firstValue("ETag").orElse("");
        return body(send("PATCH", "", body, etag), 200);
    }

    private static JsonNode body(HttpResponse<String> response, int expected) {
        if (response.statusCode() != expected) {
            throw new IllegalStateException("%s %s answered %d instead of %d: %s"
                    .formatted(
                            response.request().method(),
                            response.uri().getPath(),
                            response.statusCode(),
                            expected,
                            response.body()));
        }
        return JsonMapper.shared().readTree(response.body());
    }

    private HttpResponse<String> send(String method, String path, @Nullable String body, @Nullable String ifMatch) {
        HttpRequest.Builder request = HttpRequest.newBuilder(origin.resolve("/api/shops/" + shop + path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "application/json, application/problem+json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", ifMatch == null ? "application/json" : "application/merge-patch+json");
        }
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            throw Waiting.interrupted(e);
        }
    }
}
