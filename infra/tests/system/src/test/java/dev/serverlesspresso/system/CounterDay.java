package dev.serverlesspresso.system;

import java.util.UUID;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What happens at a counter in a day, by the API that the screens use. */
record CounterDay(Counter counter) {
    private static final String FLAT_WHITE = "{\"drinkId\":\"flat-white\",\"options\":{\"milk\":\"oat\"}}";

    /** From the code on the display to the cup in the guest's hand. */
    Customer orderThatIsServed() {
        Customer customer = counter.scan("demo");
        String barista = counter.staff("demo-barista");
        customer.act(barista, "MAKE", customer.queued().path("version").asInt()).expect(202);
        customer.act(barista, "COMPLETE", version(customer, "Order.Claimed")).expect(202);
        customer.act(barista, "COLLECT", version(customer, "Order.Completed")).expect(202);
        version(customer, "Order.Collected");
        return customer;
    }

    private int version(Customer customer, String event) {
        return counter.events().await(customer.orderId(), event).path("version").asInt();
    }

    long journey(Customer customer) {
        JsonNode entries = counter.api()
                .as(customer.token())
                .get(customer.path() + "/journey")
                .expect(200)
                .body()
                .path("entries");
        return StreamSupport.stream(entries.spliterator(), false).count();
    }

    JsonNode orderOfTheCounter() {
        JsonNode taken = counter.api()
                .as(counter.staff("demo-barista"))
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/shops/demo/orders", FLAT_WHITE)
                .expect(202)
                .body();
        counter.events().await(taken.path("orderId").asString(), "Order.Queued");
        return taken;
    }

    /** A phone that read the code of an order of the counter. */
    JsonNode follow(JsonNode taken) {
        return counter.api()
                .post(
                        "/api/shops/demo/scans",
                        "{\"token\":\"" + taken.path("code").asString() + "\"}")
                .expect(202)
                .body();
    }

    Messages screenOf(PairedDevice display) {
        return Messages.connectedBy(ScreenConnection.of(counter.api()
                .as(display.accessToken())
                .post("/api/shops/" + display.shop() + "/connections", "{\"screen\":\"display\"}")
                .expect(200)
                .body()));
    }

    void remove(PairedDevice display) {
        counter.api()
                .as(counter.staff(display.shop() + "-manager"))
                .send("DELETE", "/api/shops/" + display.shop() + "/devices/" + display.deviceId(), "")
                .expect(204);
    }

    /** Every way by which a service comes to what AWS has. */
    void useEverything() {
        Customer customer = orderThatIsServed();
        follow(orderOfTheCounter());
        Api barista = counter.api().as(counter.staff("demo-barista"));
        barista.get("/api/shops/demo/orders?state=QUEUED,MAKING&limit=100").expect(200);
        barista.get("/api/shops/demo/figures").expect(200);
        counter.api()
                .as(customer.token())
                .get("/api/shops/demo/orders?mine=true")
                .expect(200);
        counter.api().as(counter.staff("operator")).get("/api/shops").expect(200);
        barista.get("/api/shops").expect(200);
        Shop.of(counter, "tokyo").change("{\"capacity\":20}");
        PairedDevice display = counter.pairedDisplay("tokyo");
        counter.api()
                .as(counter.staff("tokyo-manager"))
                .get("/api/shops/tokyo/devices")
                .expect(200);
        try (Messages screen = screenOf(display)) {
            remove(display);
            Counter.await("the screen is cut off", () -> !screen.isConnected());
        }
    }
}
