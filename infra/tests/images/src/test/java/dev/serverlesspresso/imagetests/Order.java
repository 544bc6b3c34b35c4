package dev.serverlesspresso.imagetests;

import dev.serverlesspresso.edge.Service;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** A guest's order, from the scan of the code that the display shows. */
record Order(Surroundings surroundings, String id, String token) {
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(90);
    private static final String SHOP = "/api/shops/demo";

    static Order scan(Surroundings surroundings) throws IOException {
        Api codes = surroundings.api(Service.QR_VALIDATOR);
        String display = surroundings.staff("demo-display");
        Awaitility.await("the code of the shop")
                .atMost(ANSWERED_WITHIN)
                .ignoreExceptions()
                .until(() -> codes.get(display, SHOP + "/code").has("url"));
        Matcher code =
                CODE.matcher(codes.get(display, SHOP + "/code").path("url").asString());
        if (!code.find()) {
            throw new AssertionError("the display's address has no code");
        }
        JsonNode scanned = codes.call(null, "POST", SHOP + "/scans", "{\"token\":\"" + code.group(1) + "\"}");
        Order order = new Order(
                surroundings,
                scanned.path("orderId").asString(),
                scanned.path("customerToken").asString());
        order.await("Order.Admitted");
        return order;
    }

    void chooses(String drink) throws IOException {
        orders().call(token, "PUT", path() + "/drink", drink);
        await("Order.Queued");
    }

    void staffDoes(String action, int version, String told) throws IOException {
        String body = "{\"action\":\"" + action + "\",\"version\":" + version + "}";
        orders().call(surroundings.staff("demo-barista"), "POST", path() + "/actions", body);
        await(told);
    }

    List<String> events() {
        return surroundings.eventsOf(id);
    }

    private Api orders() {
        return surroundings.api(Service.ORDER_MANAGER);
    }

    private String path() {
        return SHOP + "/orders/" + id;
    }

    private void await(String event) {
        Awaitility.await(event).atMost(ANSWERED_WITHIN).until(() -> events().contains(event));
    }
}
