package dev.serverlesspresso.workflows.process;

import static dev.serverlesspresso.workflows.process.Until.until;

import dev.serverlesspresso.testing.EventSchemas;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One shop, what happens in it, and the requests that reach it as events. */
final class Shop {
    static final String DAY = "2026-11-02";
    static final Duration TO_MAKE = Duration.ofMinutes(15);

    /** Not the usual time, so that a workflow that does not read the setting is found out. */
    static final Duration TO_FINISH = Duration.ofMinutes(4);

    /** For so long what was asked for in time is awaited when that is over. */
    static final Duration TO_ARRIVE = Duration.ofSeconds(15);

    private static final EventSchemas CONTRACT = new EventSchemas();
    private static final Set<String> OPEN = Set.of("CHOOSING", "QUEUED", "MAKING");
    private static final AtomicInteger IDS = new AtomicInteger();

    private final CoffeeCounter counter;
    private final String id;
    private final Setup setup;

    record Setup(
            boolean open,
            int capacity,
            @Nullable Integer choosingLimit,
            int chooseWithin,
            @Nullable Integer ordersPerDay,
            boolean staffMayExceedCapacity) {
        static Setup normal() {
            return new Setup(true, 20, null, 300, null, false);
        }

        Setup withCapacity(int slots) {
            return new Setup(open, slots, choosingLimit, chooseWithin, ordersPerDay, staffMayExceedCapacity);
        }

        Setup withChoosingLimit(int limit) {
            return new Setup(open, capacity, limit, chooseWithin, ordersPerDay, staffMayExceedCapacity);
        }

        Setup withChooseWithin(int seconds) {
            return new Setup(open, capacity, choosingLimit, seconds, ordersPerDay, staffMayExceedCapacity);
        }

        Setup closed() {
            return new Setup(false, capacity, choosingLimit, chooseWithin, ordersPerDay, staffMayExceedCapacity);
        }

        Setup withOrdersPerDay(int limit) {
            return new Setup(open, capacity, choosingLimit, chooseWithin, limit, staffMayExceedCapacity);
        }

        Setup withStaffBeyondCapacity() {
            return new Setup(open, capacity, choosingLimit, chooseWithin, ordersPerDay, true);
        }
    }

    Shop(CoffeeCounter counter, String id, Setup setup) {
        this.counter = counter;
        this.id = id;
        this.setup = setup;
    }

    Shop open() {
        ObjectNode settings = Rows.key("shopId", id, "part", "SETTINGS");
        Rows.bool(settings, "open", setup.open());
        Rows.number(settings, "chooseWithinSeconds", setup.chooseWithin());
        Rows.number(settings, "makeWithinSeconds", TO_MAKE.toSeconds());
        Rows.number(settings, "finishWithinSeconds", TO_FINISH.toSeconds());
        Rows.number(settings, "version", 1);
        Integer limit = setup.ordersPerDay();
        if (limit != null) {
            Rows.number(settings, "ordersPerCustomerPerDay", limit);
        }
        rows().put("serverlesspresso-shops", settings);
        setSlots(setup.open(), setup.capacity());
        return this;
    }

    private void setSlots(boolean open, int capacity) {
        ObjectNode slots = Rows.key("shopId", id, "part", "SLOTS");
        slots.putObject("status").put("S", open ? "OPEN" : "CLOSED");
        Rows.number(slots, "capacity", capacity);
        Rows.number(slots, "inUse", 0);
        Integer limit = setup.choosingLimit();
        if (limit != null) {
            Rows.number(slots, "choosingLimit", limit);
        }
        if (setup.staffMayExceedCapacity()) {
            slots.putObject("beyond").put("S", "STAFF");
        }
        rows().put("serverlesspresso-shops", slots);
    }

    /** Closes the door, as the order manager does; who is inside stays inside. */
    void close() {
        ObjectNode request = CoffeeCounter.JSON
                .createObjectNode()
                .put("TableName", "serverlesspresso-shops")
                .put("UpdateExpression", "SET #status = :closed");
        request.set("Key", Rows.key("shopId", id, "part", "SLOTS"));
        request.putObject("ExpressionAttributeNames").put("#status", "status");
        request.putObject("ExpressionAttributeValues").putObject(":closed").put("S", "CLOSED");
        counter.dynamodb("UpdateItem", request);
    }

    String id() {
        return id;
    }

    CoffeeCounter counter() {
        return counter;
    }

    Rows rows() {
        return new Rows(counter);
    }

    static String newId(String kind) {
        return "01TEST" + kind + String.format("%08d", IDS.incrementAndGet());
    }

    /** A new customer scans a good code. */
    Order scan() {
        return scan(newId("CUSTOMER"));
    }

    Order scan(String customerId) {
        Order order = new Order(this, newId("ORDER"), customerId);
        order.scanned();
        return order;
    }

    /** Staff ask for an order at the counter, for a guest with that name if there is one. */
    Order ask(Actor by, @Nullable String guest) {
        String id = newId("ORDER");
        Order order = new Order(this, id, id);
        order.askAtTheCounter(by, guest);
        return order;
    }

    /** Asked for at the counter, and waited for until it is in the queue. */
    Order taken(Actor by) {
        return ask(by, null).inTheQueue();
    }

    /** Scans, and waits until the processor waits for the drink. */
    Order admitted() {
        return admitted(newId("CUSTOMER"));
    }

    Order admitted(String customerId) {
        Order order = scan(customerId);
        until(order::isWaitedFor, () -> "admission, seen " + events());
        return order;
    }

    ObjectNode detail(String orderId) {
        return CoffeeCounter.JSON
                .createObjectNode()
                .put("schemaVersion", 1)
                .put("shopId", id)
                .put("occurredAt", "2026-11-02T09:00:00.000Z")
                .put("orderId", orderId);
    }

    /** What was seen on the bus for this shop, in order, requests included. Each event keeps to its schema. */
    List<JsonNode> seen() {
        List<JsonNode> seen = counter.events().stream()
                .filter(event ->
                        event.path("detail").path("shopId").asString("").equals(id))
                .toList();
        List<String> problems = seen.stream()
                .flatMap(event -> CONTRACT.problems(event).stream())
                .toList();
        if (!problems.isEmpty()) {
            throw new AssertionError("events that break their contract: " + problems);
        }
        return seen;
    }

    /** What the workflows published, each as its type and what distinguishes it: {@code Order.Queued v2}. */
    List<String> events() {
        return seen().stream()
                .filter(event -> event.path("source").asString().contains(".workflow."))
                .map(Shop::summary)
                .toList();
    }

    /** The detail of the last event of this type, once it was published. */
    JsonNode event(String detailType) {
        until(() -> !all(detailType).isEmpty(), () -> detailType + ", seen " + events());
        counter.settle();
        List<JsonNode> events = all(detailType);
        return events.get(events.size() - 1).path("detail");
    }

    private List<JsonNode> all(String detailType) {
        return seen().stream()
                .filter(event -> event.path("detail-type").asString().equals(detailType))
                .toList();
    }

    private static String summary(JsonNode event) {
        JsonNode detail = event.path("detail");
        String why = detail.has("refusal")
                ? " " + detail.path("action").asString() + " "
                        + detail.path("refusal").asString()
                : detail.path("order").has("reason")
                        ? " " + detail.path("order").path("reason").asString()
                        : "";
        return event.path("detail-type").asString() + " v"
                + detail.path("version").asInt() + why;
    }

    void awaitEvents(int count) {
        until(() -> events().size() >= count, () -> count + " events, seen " + events());
        counter.settle();
    }

    int slotsInUse() {
        return slots().inUse();
    }

    /** A row of this shop. */
    JsonNode row(String part) {
        return rows().get("serverlesspresso-shops", Rows.key("shopId", id, "part", part));
    }

    /** What the row of the slots counts. */
    Slots slots() {
        JsonNode slots = row("SLOTS");
        return new Slots(
                Integer.parseInt(slots.path("inUse").path("N").asString()),
                Integer.parseInt(slots.path("choosing").path("N").asString("0")));
    }

    /** What the orders' rows say that the row of the slots should count. */
    Slots slotsByOrders() {
        List<String> states = orders().stream()
                .map(order -> order.path("state").path("S").asString())
                .filter(OPEN::contains)
                .toList();
        return new Slots(
                states.size(), (int) states.stream().filter("CHOOSING"::equals).count());
    }

    /** The rows of all orders of this shop. */
    List<JsonNode> orders() {
        ObjectNode request = CoffeeCounter.JSON
                .createObjectNode()
                .put("TableName", "serverlesspresso-orders")
                .put("ConsistentRead", true)
                .put("FilterExpression", "shopId = :shop");
        request.set("ExpressionAttributeValues", Rows.key(":shop", id));
        return counter.dynamodb("Scan", request).path("Items").valueStream().toList();
    }

    /** Slots in use, and those of them whose customer has not chosen. */
    record Slots(int inUse, int choosing) {
        static final Slots NONE = new Slots(0, 0);
    }
}
