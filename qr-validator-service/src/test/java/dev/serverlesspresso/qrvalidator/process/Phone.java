package dev.serverlesspresso.qrvalidator.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.qrvalidator.code.CodeWindow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Presents codes; once it has a customer's token, it sends it along and stays the same customer. */
final class Phone {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Shop shop;
    private String customerToken = "";

    /** What the service said. */
    record Answer(int status, JsonNode body) {

        String code() {
            return body.path("code").asString();
        }
    }

    /** A scan that was accepted. */
    record Accepted(String orderId, String customerId, CodeWindow window) {}

    Phone(Shop shop) {
        this.shop = shop;
    }

    Accepted scans(CodeWindow window) {
        Answer answer = presents(window);
        assertThat(answer.status()).as("%s", answer).isEqualTo(202);
        customerToken = answer.body().path("customerToken").asString();
        return new Accepted(
                answer.body().path("orderId").asString(),
                answer.body().path("customerId").asString(),
                window);
    }

    Answer presents(CodeWindow window) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(shop.service() + "/api/shops/" + shop.id() + "/scans"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        CoffeeCounter.JSON.writeValueAsString(Map.of("token", shop.code(window)))));
        if (!customerToken.isEmpty()) {
            request.header("Authorization", "Bearer " + customerToken);
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), CoffeeCounter.JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while scanning", e);
        }
    }
}
