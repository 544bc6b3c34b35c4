package dev.serverlesspresso.benchmarks;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;

/** A customer with a phone, and the barista who makes the drink: one order from the scan to the cup. */
record OrderRobot(HttpClient http, Staff staff, OrderEvents events, IotMeter meter, Latencies latencies) {
    static final String SCAN_TO_ADMITTED = "scan to admitted";
    static final String CHOOSE_TO_QUEUED = "choose to queued";
    static final String MAKE_TO_CLAIMED = "make to claimed";
    static final String COMPLETE_TO_COMPLETED = "complete to completed";
    static final String COMPLETE_TO_PHONE = "complete to shown on the phone";
    static final List<String> STEPS =
            List.of(SCAN_TO_ADMITTED, CHOOSE_TO_QUEUED, MAKE_TO_CLAIMED, COMPLETE_TO_COMPLETED, COMPLETE_TO_PHONE);

    /** Even the quickest person needs it; without it the requests would overtake the workflows and be retried. */
    private static final Duration REACTION = Duration.ofMillis(300);

    void order() {
        String code = staff.code();
        long scanned = System.nanoTime();
        JsonNode scan = staff.anyone().post("/scans", "{\"token\":\"" + code + "\"}", 202);
        String orderId = scan.path("orderId").asString();
        Api phone = staff.anyone().as(scan.path("customerToken").asString());
        CompletableFuture<Long> shown = new CompletableFuture<>();
        JsonNode grant = phone.post("/connections", "{}", 200);
        Screen screen = Screen.open(http, grant, meter, message -> completeWhenCompleted(message, shown));
        try {
            step(SCAN_TO_ADMITTED, scanned, events.await(orderId, "Order.Admitted"));
            phone.get("");
            phone.get("/orders/" + orderId);
            int queued = choose(phone, orderId);
            make(orderId, queued, shown);
        } finally {
            screen.close();
        }
    }

    private int choose(Api phone, String orderId) {
        Waiting.pass(REACTION);
        long chosen = System.nanoTime();
        phone.put("/orders/" + orderId + "/drink", "{\"drinkId\":\"flat-white\",\"options\":{\"milk\":\"oat\"}}", 202);
        return step(CHOOSE_TO_QUEUED, chosen, events.await(orderId, "Order.Queued"));
    }

    private void make(String orderId, int queued, CompletableFuture<Long> shown) {
        long asked = act(orderId, "MAKE", queued);
        int claimed = step(MAKE_TO_CLAIMED, asked, events.await(orderId, "Order.Claimed"));
        long completed = act(orderId, "COMPLETE", claimed);
        step(COMPLETE_TO_COMPLETED, completed, events.await(orderId, "Order.Completed"));
        long seen = Waiting.forResult("the phone to show the end of order " + orderId, shown);
        latencies.add(COMPLETE_TO_PHONE, Duration.ofNanos(seen - completed));
    }

    private long act(String orderId, String action, int version) {
        Waiting.pass(REACTION);
        long asked = System.nanoTime();
        staff.barista()
                .post(
                        "/orders/" + orderId + "/actions",
                        "{\"action\":\"" + action + "\",\"version\":" + version + "}",
                        202);
        return asked;
    }

    private int step(String name, long since, OrderEvents.Seen seen) {
        latencies.add(name, Duration.ofNanos(seen.nanos() - since));
        return seen.version();
    }

    private static void completeWhenCompleted(JsonNode message, CompletableFuture<Long> shown) {
        if (message.path("order").path("state").asString("").equals("COMPLETED")) {
            shown.complete(System.nanoTime());
        }
    }
}
