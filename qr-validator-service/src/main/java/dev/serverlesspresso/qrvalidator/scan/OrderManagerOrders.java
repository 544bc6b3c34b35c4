package dev.serverlesspresso.qrvalidator.scan;

import dev.serverlesspresso.kit.problem.Unavailable;
import dev.serverlesspresso.qrvalidator.QrValidatorProperties;
import dev.serverlesspresso.qrvalidator.customer.CustomerTokens;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the order manager as the guest would: it answers only to the one whose order it is. */
@Component
class OrderManagerOrders implements CounterOrders {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);
    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final JsonMapper json = JsonMapper.shared();
    private final URI orderManager;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(LONGEST_WAIT).build();

    OrderManagerOrders(QrValidatorProperties properties) {
        this.orderManager = properties.orderManager();
    }

    @Override
    public Optional<CounterOrder> find(ShopId shopId, String orderId, CustomerTokens.Issued token) {
        HttpRequest request = HttpRequest.newBuilder(
                        orderManager.resolve("/api/shops/" + shopId + "/orders/" + orderId))
                .header("Authorization", "Bearer " + token.token())
                .timeout(LONGEST_WAIT)
                .build();
        HttpResponse<String> answer = answer(request);
        return switch (answer.statusCode()) {
            case OK -> Optional.of(order(json.readTree(answer.body()).path("order")));
            case FORBIDDEN, NOT_FOUND -> Optional.empty();
            default -> throw new Unavailable("the order manager answered " + answer.statusCode() + " about an order");
        };
    }

    private HttpResponse<String> answer(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException away) {
            throw new Unavailable("the order manager cannot be asked about an order", away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted while asking about an order", interrupted);
        }
    }

    private static CounterOrder order(JsonNode order) {
        return new CounterOrder(order.path("state").asString(""), time(order, "endedAt"), time(order, "collectedAt"));
    }

    private static @Nullable Instant time(JsonNode order, String name) {
        return order.path(name).asStringOpt().map(Instant::parse).orElse(null);
    }
}
