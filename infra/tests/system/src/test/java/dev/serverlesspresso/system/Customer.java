package dev.serverlesspresso.system;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A phone with its order: what it knows after its scan was accepted. */
public record Customer(Counter counter, String shop, String orderId, String customerId, String token) {
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    public static Customer scan(Counter counter, String shop) {
        return scan(counter, shop, counter.api());
    }

    /** Scans again with the token that this phone keeps. */
    public Customer scanAgain() {
        return scan(counter, shop, counter.api().as(token));
    }

    private static Customer scan(Counter counter, String shop, Api api) {
        JsonNode answer = api.post("/api/shops/" + shop + "/scans", "{\"token\":\"" + code(counter, shop) + "\"}")
                .expect(202)
                .body();
        return new Customer(
                counter,
                shop,
                answer.path("orderId").asString(),
                answer.path("customerId").asString(),
                answer.path("customerToken").asString());
    }

    /** The token in the QR code that the shop's display shows now. */
    public static String code(Counter counter, String shop) {
        return codeIn(counter.api()
                .as(counter.staff(shop + "-display"))
                .get("/api/shops/" + shop + "/code")
                .expect(200)
                .body());
    }

    /** The token in what a display reads of its code. */
    public static String codeIn(JsonNode shown) {
        String url = shown.path("url").asString();
        Matcher code = CODE.matcher(url);
        if (!code.find()) {
            throw new AssertionError("no code in " + url);
        }
        return code.group(1);
    }

    public Customer admitted() {
        counter.events().await(orderId, "Order.Admitted");
        return this;
    }

    /** Orders a flat white and waits until it is in the queue. */
    public JsonNode queued() {
        admitted();
        choose("{\"drinkId\":\"flat-white\",\"options\":{\"milk\":\"oat\"}}").expect(202);
        return counter.events().await(orderId, "Order.Queued").path("order");
    }

    public Answer choose(String drink) {
        return counter.api().as(token).put(path() + "/drink", drink);
    }

    public Answer cancel(int version) {
        return act(token, "CANCEL", version);
    }

    public Answer act(String bearer, String action, int version) {
        return counter.api()
                .as(bearer)
                .post(path() + "/actions", "{\"action\":\"" + action + "\",\"version\":" + version + "}");
    }

    public Answer read() {
        return counter.api().as(token).get(path());
    }

    public String path() {
        return "/api/shops/" + shop + "/orders/" + orderId;
    }
}
