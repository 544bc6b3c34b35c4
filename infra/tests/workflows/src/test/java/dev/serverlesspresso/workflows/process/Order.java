package dev.serverlesspresso.workflows.process;

import static dev.serverlesspresso.workflows.process.Until.until;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One order of a shop: what its customer and the baristas ask for, and how it stands. */
final class Order {
    private static final Set<String> ENDS = Set.of("Order.Completed", "Order.Cancelled", "Order.Expired");

    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    /** What is chosen where a test does not care. */
    static final ObjectNode FLAT_WHITE = (ObjectNode) CoffeeCounter.JSON.readTree("""
            {"id":"flat-white","name":{"en":"Flat White","ja":"フラットホワイト"},"options":{"milk":"oat"},
             "recipe":[{"part":"espresso","share":35},{"part":"oatMilk","share":45},{"part":"oatFoam","share":10}]}""");

    private final Shop shop;
    private final String id;
    private final String customerId;

    Order(Shop shop, String id, String customerId) {
        this.shop = shop;
        this.id = id;
        this.customerId = customerId;
    }

    Shop shop() {
        return shop;
    }

    String id() {
        return id;
    }

    String customerId() {
        return customerId;
    }

    Actor customer() {
        return new Actor("CUSTOMER", customerId);
    }

    void scanned() {
        ObjectNode detail = shop.detail(id)
                .put("customerId", customerId)
                .put("windowStart", 1793610000)
                .put("businessDay", Shop.DAY);
        shop.counter().put("qr-validator", "QrCode.Scanned", detail);
    }

    /** Chooses, under a request id of its own. */
    String choose() {
        String requestId = Shop.newId("REQUEST");
        choose(requestId);
        return requestId;
    }

    void choose(String requestId) {
        put(choice(requestId, FLAT_WHITE));
    }

    /** Chooses on that business day, and waits until the order is in the queue. */
    void chooseOn(String businessDay) {
        put(choice(Shop.newId("REQUEST"), FLAT_WHITE).put("businessDay", businessDay));
        awaitQueued();
    }

    /** Chooses it, and waits until the order is in the queue. */
    void choose(JsonNode drink) {
        put(choice(Shop.newId("REQUEST"), drink));
        awaitQueued();
    }

    /** Chooses, is told what to expect, and waits until the order is in the queue. */
    void chooseExpecting(JsonNode expectedWait) {
        ObjectNode detail = choice(Shop.newId("REQUEST"), FLAT_WHITE);
        detail.set("expectedWait", expectedWait);
        put(detail);
        awaitQueued();
    }

    private void put(ObjectNode choice) {
        shop.counter().put("order-manager", "Drink.Chosen", choice);
    }

    private ObjectNode choice(String requestId, JsonNode drink) {
        ObjectNode detail = shop.detail(id)
                .put("customerId", customerId)
                .put("requestId", requestId)
                .put("businessDay", Shop.DAY);
        detail.set("drink", drink);
        return detail;
    }

    String ask(String action, int expectedVersion, Actor actor) {
        String requestId = Shop.newId("REQUEST");
        ask(requestId, action, expectedVersion, actor);
        return requestId;
    }

    void ask(String requestId, String action, int expectedVersion, Actor actor) {
        ask(requestId, action, expectedVersion, actor, shop.counter().now());
    }

    /** Was asked for at that time, and is told only now. */
    void ask(String action, int expectedVersion, Actor actor, Instant at) {
        ask(Shop.newId("REQUEST"), action, expectedVersion, actor, at);
    }

    private void ask(String requestId, String action, int expectedVersion, Actor actor, Instant at) {
        ObjectNode detail = shop.detail(id)
                .put("occurredAt", MILLISECONDS.format(at))
                .put("requestId", requestId)
                .put("action", action)
                .put("expectedVersion", expectedVersion);
        detail.set("actor", actor.json());
        shop.counter().put("order-manager", "Order.ActionRequested", detail);
    }

    /** Chooses, and waits until the order is in the queue. */
    Order queued() {
        choose();
        awaitQueued();
        return this;
    }

    private void awaitQueued() {
        until(() -> state().equals("QUEUED") && isWaitedFor(), () -> "queued, seen " + shop.events());
    }

    Order made(Actor barista) {
        ask("MAKE", version(), barista);
        until(() -> state().equals("MAKING"), () -> "making, seen " + shop.events());
        return this;
    }

    Order completed(Actor barista) {
        ask("COMPLETE", version(), barista);
        awaitEnd();
        return this;
    }

    /** Hands it out, and waits until all are told. */
    Order collected(Actor by) {
        int events = shop.events().size();
        ask("COLLECT", version(), by);
        shop.awaitEvents(events + 1);
        return this;
    }

    /** Asks for it once more, as another order under that id. */
    Order askAgain(String anotherId, Actor by) {
        return askAgain(anotherId, by, shop.counter().now());
    }

    Order askAgain(String anotherId, Actor by, Instant at) {
        return askAgain(anotherId, version(), by, at);
    }

    /** Asks for it once more, knowing it as it was in that version. */
    Order askAgain(String anotherId, int expectedVersion, Actor by) {
        return askAgain(anotherId, expectedVersion, by, shop.counter().now());
    }

    private Order askAgain(String anotherId, int expectedVersion, Actor by, Instant at) {
        ObjectNode detail = shop.detail(anotherId)
                .put("occurredAt", MILLISECONDS.format(at))
                .put("customerId", customerId)
                .put("requestId", Shop.newId("REQUEST"));
        detail.set("actor", by.json());
        detail.set("drink", FLAT_WHITE);
        detail.put("businessDay", Shop.DAY).put("insteadOf", id).put("expectedVersion", expectedVersion);
        shop.counter().put("order-manager", "Order.Requested", detail);
        return new Order(shop, anotherId, customerId);
    }

    /** Staff ask for it, without a code. */
    void askAtTheCounter(Actor by, @Nullable String guest) {
        ObjectNode detail = shop.detail(id).put("customerId", customerId).put("requestId", Shop.newId("REQUEST"));
        detail.set("actor", by.json());
        detail.set("drink", FLAT_WHITE);
        detail.put("businessDay", Shop.DAY);
        if (guest != null) {
            detail.putObject("guest").put("name", guest).put("shown", "CARDS");
        }
        shop.counter().put("order-manager", "Order.Requested", detail);
    }

    Order inTheQueue() {
        awaitQueued();
        shop.counter().settle();
        return this;
    }

    /** Chooses under a first name, and waits until the order is in the queue. */
    Order queuedFor(String guest) {
        ObjectNode detail = choice(Shop.newId("REQUEST"), FLAT_WHITE);
        detail.putObject("guest").put("name", guest).put("shown", "DISPLAY");
        put(detail);
        awaitQueued();
        return this;
    }

    /** Made once more, and waited for until it is in the queue. */
    Order again(Actor by) {
        Order again = askAgain(Shop.newId("ORDER"), by);
        again.awaitQueued();
        shop.counter().settle();
        return again;
    }

    void awaitEnd() {
        until(this::isToldAsEnded, () -> "the end, seen " + shop.events());
        shop.counter().settle();
    }

    private boolean isToldAsEnded() {
        return shop.seen().stream()
                .filter(event -> ENDS.contains(event.path("detail-type").asString()))
                .anyMatch(
                        event -> event.path("detail").path("orderId").asString().equals(id));
    }

    boolean isWaitedFor() {
        return row().has("taskToken");
    }

    JsonNode row() {
        JsonNode row = shop.rows().order(id);
        shop.counter().keepSecret(row.path("taskToken").path("S").asString(""));
        return row;
    }

    String state() {
        return row().path("state").path("S").asString("");
    }

    int version() {
        return Integer.parseInt(row().path("version").path("N").asString("0"));
    }

    Instant admittedAt() {
        return time("admittedAt");
    }

    Instant queuedAt() {
        return time("queuedAt");
    }

    Instant endedAt() {
        return time("endedAt");
    }

    private Instant time(String attribute) {
        return Instant.parse(row().path(attribute).path("S").asString());
    }

    String execution() {
        return row().path("execution").path("S").asString();
    }

    /** Ends the execution that serves it, as an operator may. */
    void stop() {
        shop.counter()
                .states("StopExecution", CoffeeCounter.JSON.createObjectNode().put("executionArn", execution()));
    }

    JsonNode activeRow() {
        return shop.rows().customer(shop.id(), customerId, "ACTIVE");
    }

    int ordersToday() {
        return Integer.parseInt(shop.rows()
                .customer(shop.id(), customerId, "DAY#" + Shop.DAY)
                .path("orders")
                .path("N")
                .asString("0"));
    }
}
