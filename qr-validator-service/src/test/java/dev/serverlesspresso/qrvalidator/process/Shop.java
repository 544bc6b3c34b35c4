package dev.serverlesspresso.qrvalidator.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.serverlesspresso.qrvalidator.code.CodeSigner;
import dev.serverlesspresso.qrvalidator.code.CodeWindow;
import dev.serverlesspresso.qrvalidator.process.Phone.Accepted;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import dev.serverlesspresso.testing.EventSchemas;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One shop: its codes, the events about it since it opened, and its rows. */
final class Shop {

    private static final EventSchemas CONTRACT = new EventSchemas();
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String SHOPS = "serverlesspresso-shops";

    private final CoffeeCounter counter;
    private final Rows rows;
    private final URI service;
    private final CodeSigner signer;
    private final String id;
    private int version;
    private int eventsBefore;

    /** What a test may want to be other than usual. */
    record Setup(boolean open, int usesPerCode, int capacity) {

        static Setup usual() {
            return new Setup(true, 10, 20);
        }

        /** Closed a moment ago: the service has not heard of it, admission knows. */
        static Setup closedUnheard() {
            return new Setup(false, 10, 20);
        }
    }

    Shop(CoffeeCounter counter, URI service, CodeSigner signer) {
        this.counter = counter;
        this.rows = new Rows(counter);
        this.service = service;
        this.signer = signer;
        this.id = counter.newShopId();
    }

    /**
     * As the order manager does it: the rows that admission looks at, then the event; waits until the service heard.
     */
    Shop change(Setup setup) {
        version++;
        boolean first = version == 1;
        ObjectNode slots = CoffeeCounter.JSON.createObjectNode();
        slots.putObject("status").put("S", setup.open() ? "OPEN" : "CLOSED");
        slots.putObject("capacity").put("N", Integer.toString(setup.capacity()));
        if (first) {
            slots.putObject("inUse").put("N", "0");
        }
        rows.set(SHOPS, Rows.key("shopId", id, "part", "SLOTS"), slots);
        ObjectNode settings = CoffeeCounter.JSON.createObjectNode();
        settings.putObject("chooseWithinSeconds").put("N", "300");
        settings.putObject("makeWithinSeconds").put("N", "900");
        rows.set(SHOPS, Rows.key("shopId", id, "part", "SETTINGS"), settings);
        int seenBefore = seen().size();
        counter.put("order-manager", "Shop.Changed", changed(setup));
        ObjectNode copy = Rows.key("code", "SHOP#" + id, "entry", "SETTINGS");
        await().atMost(LIMIT).until(() -> number(rows.get("serverlesspresso-codes", copy), "version") == version);
        if (!first) {
            await().atMost(LIMIT).until(() -> seen().size() > seenBefore);
        }
        counter.settle();
        if (first) {
            eventsBefore = seen().size();
        }
        return this;
    }

    private ObjectNode changed(Setup setup) {
        ObjectNode detail = CoffeeCounter.JSON
                .createObjectNode()
                .put("schemaVersion", 1)
                .put("shopId", id)
                .put("occurredAt", "2026-11-02T08:00:00.000Z")
                .put("version", version);
        detail.putObject("shop")
                .put("shopId", id)
                .put("name", "Counter")
                .put("open", true)
                .put("timeZone", "Europe/Berlin")
                .put("locale", "en")
                .put("codeWindowSeconds", CoffeeCounter.CODE_WINDOW.toSeconds())
                .put("usesPerCode", setup.usesPerCode())
                .put("codeGraceSeconds", 30)
                .put("capacity", setup.capacity())
                .put("chooseWithinSeconds", 300)
                .put("makeWithinSeconds", 900)
                .put("version", version)
                .putArray("menu");
        return detail;
    }

    String id() {
        return id;
    }

    ShopId shopId() {
        return new ShopId(id);
    }

    URI service() {
        return service;
    }

    String code(CodeWindow window) {
        return signer.token(shopId(), window);
    }

    Phone newPhone() {
        return new Phone(this);
    }

    /** Waits for so many events since the opening, then for silence; tells all of them in order. */
    List<String> awaitEvents(int atLeast) {
        await().atMost(LIMIT).pollInterval(Duration.ofMillis(5)).untilAsserted(() -> assertThat(events())
                .hasSizeGreaterThanOrEqualTo(atLeast));
        counter.settle();
        return events();
    }

    List<String> events() {
        return seen().stream().skip(eventsBefore).map(EventLines::line).toList();
    }

    /** The last event of this type. */
    JsonNode last(String detailType) {
        return seen().stream()
                .filter(event -> event.path("detail-type").asString().equals(detailType))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("no " + detailType + " in " + events()));
    }

    private List<JsonNode> seen() {
        List<JsonNode> seen = counter.events().stream()
                .filter(event ->
                        event.path("detail").path("shopId").asString("").equals(id))
                .toList();
        assertThat(seen)
                .allSatisfy(event -> assertThat(CONTRACT.problems(event)).isEmpty());
        return seen;
    }

    /** The whole of a code's rows: uses left, and each scan with what has become of it. */
    List<String> codeRows(CodeWindow window) {
        return rows.ofCode(id + "#" + window.startSecond()).stream()
                .filter(row -> !text(row, "entry").startsWith("NETWORK#"))
                .map(Shop::codeRow)
                .toList();
    }

    /** How many uses of a code each network has spent, the most first. */
    List<Integer> usesOfNetworks(CodeWindow window) {
        return rows.ofCode(id + "#" + window.startSecond()).stream()
                .filter(row -> text(row, "entry").startsWith("NETWORK#"))
                .map(row -> number(row, "uses"))
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private static String codeRow(JsonNode row) {
        return text(row, "entry").equals("CODE")
                ? "CODE " + number(row, "usesLeft") + "/" + number(row, "usesPerCode")
                : text(row, "entry") + " " + text(row, "orderId") + (row.has("pending") ? " pending" : "")
                        + (row.has("refundedAt") ? " refunded" : "");
    }

    static String usesRow(int left, int perCode) {
        return "CODE " + left + "/" + perCode;
    }

    static String scanRow(Accepted scan) {
        return "SCAN#" + scan.customerId() + " " + scan.orderId();
    }

    /** Leaves a scan as a process does that dies after the event and before it takes the mark off. */
    void markAgain(Accepted scan) {
        ObjectNode key = Rows.key("code", id + "#" + scan.window().startSecond(), "entry", "SCAN#" + scan.customerId());
        rows.set("serverlesspresso-codes", key, Rows.key("pending", "SCAN"));
    }

    int slotsInUse() {
        return number(rows.get(SHOPS, Rows.key("shopId", id, "part", "SLOTS")), "inUse");
    }

    /** The state of the order that came of a scan, with the reason if there is one. */
    String order(Accepted scan) {
        JsonNode row = rows.get("serverlesspresso-orders", Rows.key("orderId", scan.orderId()));
        return (text(row, "state") + " " + text(row, "reason")).strip();
    }

    /** The order that keeps this customer from another one, or nothing. */
    String activeOrder(Accepted scan) {
        ObjectNode key = Rows.key("customer", id + "#" + scan.customerId(), "part", "ACTIVE");
        return text(rows.get("serverlesspresso-customers", key), "activeOrderId");
    }

    private static String text(JsonNode row, String attribute) {
        return row.path(attribute).path("S").asString("");
    }

    private static int number(JsonNode row, String attribute) {
        return Integer.parseInt(row.path(attribute).path("N").asString("-1"));
    }
}
