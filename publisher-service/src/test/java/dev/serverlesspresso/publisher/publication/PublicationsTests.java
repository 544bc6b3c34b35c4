package dev.serverlesspresso.publisher.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PublicationsTests {

    private static final String ORDER = """
            {"orderId":"order-1-of-many","shopId":"demo","customerId":"secret-customer","version":5,"state":"CANCELLED",
             "businessDay":"2026-11-02","number":42,"drink":{"id":"latte","name":{"en":"Latte"},"options":{"milk":"oat"},
             "recipe":[{"part":"espresso","share":30},{"part":"oatMilk","share":60}]},
             "queuedAt":"q","endedAt":"e","claimedBy":{"id":"b","name":"Aiko"},
             "endedBy":{"role":"CUSTOMER","id":"secret-customer"},"reason":"CHANGED_MIND"}""";

    @Test
    void whatOnlyTheCustomerCaresForGoesToTheCustomerOnly() {
        BusEvent rejected = event("Order.Rejected", ORDER);
        rejected.detail().asObject().remove("requestId");

        assertThat(topics(event("Order.Admitted", ORDER))).containsExactly("orders/order-1-of-many");
        assertThat(topics(rejected)).containsExactly("orders/order-1-of-many");
    }

    @Test
    void staffReadThatAnOrderOfTheCounterWasNotAdmitted() {
        assertThat(topics(event("Order.Rejected", ORDER))).containsExactly("orders/order-1-of-many", "barista");
    }

    @ParameterizedTest
    @CsvSource({
        "Order.Queued",
        "Order.Claimed",
        "Order.Released",
        "Order.TakenOver",
        "Order.Completed",
        "Order.Collected",
        "Order.Recalled",
        "Order.Cancelled",
        "Order.Expired"
    })
    void lifeOfAnOrderGoesToEveryScreen(String type) {
        assertThat(topics(event(type, ORDER))).containsExactly("orders/order-1-of-many", "barista", "display");
    }

    /** A customer's token is for the order that was scanned, and so is its topic. */
    @Test
    void orderThatIsMadeInsteadOfAnotherIsToldWhereItsCustomerListens() {
        String again = ORDER.replaceFirst("\\{", "{\"requested\":{\"scannedAs\":\"order-0-scanned\"},");
        assertThat(topics(event("Order.Claimed", again)))
                .containsExactly("orders/order-0-scanned", "barista", "display");
    }

    @Test
    void orderWithoutNumberIsNotOnTheDisplay() {
        String unnumbered = ORDER.replace("\"number\":42,", "");
        assertThat(topics(event("Order.Expired", unnumbered))).containsExactly("orders/order-1-of-many", "barista");
    }

    @Test
    void customerSeesTheWholeOrderButOfStaffAFirstNameOnly() {
        JsonNode message =
                Publications.of(event("Order.Cancelled", ORDER)).get(0).message();
        ObjectNode seen = json(ORDER).asObject();
        seen.putObject("claimedBy").put("name", "Aiko");
        assertThat(message).isEqualTo(json("""
                {"type":"order","shopId":"demo","eventId":"event-1","detailType":"Order.Cancelled",
                 "occurredAt":"2026-11-02T09:00:00.000Z","version":5,"order":%s}""".formatted(seen)));
    }

    @ParameterizedTest
    @CsvSource({
        "Aiko, Aiko",
        "Aiko Tanaka, Aiko",
        "' Jean-Luc  Picard ', Jean-Luc",
        "O\u2019Neil, O\u2019Neil",
        "aiko@example.org, Aiko",
        "aiko.tanaka, Aiko",
        "demo-barista, Demo",
        "aiko, ''",
        "barista7, ''",
        "a_b, ''",
        "'', ''"
    })
    void customerSeesNoLogInOfAnybody(String name, String seen) {
        String order = """
                {"number":42,"claimedBy":{"id":"secret-login","name":"%s"},"claimedAt":"t",
                 "endedBy":{"role":"BARISTA","id":"secret-login"}}""".formatted(name);
        for (String type : List.of("Order.Claimed", "Order.Completed", "Order.ActionRefused")) {
            JsonNode message = Publications.of(event(type, order)).get(0).message();
            assertThat(message.toString()).doesNotContain("secret-login");
            assertThat(message.path("order").path("claimedBy").path("name").asString(""))
                    .isEqualTo(seen);
            assertThat(message.path("order").path("endedBy")).isEqualTo(json("{\"role\":\"BARISTA\"}"));
        }
    }

    @Test
    void staffSeesNoCustomer() {
        List<Publication> publications = Publications.of(event("Order.Cancelled", ORDER));
        assertThat(publications.get(1).message().toString())
                .doesNotContain("secret-customer")
                .contains("Aiko", "oat");
        assertThat(publications.get(1).message().path("order").path("endedBy"))
                .isEqualTo(json("{\"role\":\"CUSTOMER\"}"));
    }

    @Test
    void displaySeesNumberStateAndDrink() {
        JsonNode order = Publications.of(event("Order.Cancelled", ORDER))
                .get(2)
                .message()
                .path("order");
        assertThat(order).isEqualTo(json("""
                {"orderId":"order-1-of-many","version":5,"state":"CANCELLED","number":42,"queuedAt":"q","endedAt":"e",
                 "drink":{"id":"latte","name":{"en":"Latte"},
                          "recipe":[{"part":"espresso","share":30},{"part":"oatMilk","share":60}]}}"""));
    }

    @Test
    void refusalCarriesWhatWasRefused() {
        List<Publication> publications = Publications.of(event("Order.ActionRefused", ORDER));
        assertThat(publications).hasSize(2).allSatisfy(publication -> assertThat(
                        publication.message().path("refusal"))
                .isEqualTo(json("{\"action\":\"MAKE\",\"requestId\":\"r\",\"refusal\":\"WRONG_STATE\"}")));
    }

    @Test
    void refusalWithoutAnOrderHasNoScreen() {
        BusEvent event = envelope(json("""
                {"id":"e","detail-type":"Order.ActionRefused","detail":{"shopId":"demo","refusal":"NOT_FOUND"}}"""));
        assertThat(Publications.of(event)).isEmpty();
    }

    @Test
    void usesOfTheCodeGoToTheDisplay() {
        BusEvent event = envelope(json("""
                {"id":"e","detail-type":"QrCode.UsesChanged","detail":{"schemaVersion":1,"shopId":"demo","occurredAt":"o",
                 "windowStart":1,"usesLeft":9,"usesPerCode":10,"validFrom":"v","expiresAt":"x","nextCodeAt":"n"}}"""));
        assertThat(Publications.of(event))
                .containsExactly(Publication.atMostOnce("serverlesspresso/demo/display", json("""
                {"type":"code","shopId":"demo","windowStart":1,"usesLeft":9,"usesPerCode":10,"validFrom":"v",
                 "expiresAt":"x","nextCodeAt":"n","occurredAt":"o"}""")));
    }

    @Test
    void shopGoesToThePublic() {
        BusEvent event = envelope(json("""
                {"id":"e","detail-type":"Shop.Changed","detail":{"schemaVersion":1,"shopId":"demo","occurredAt":"o",
                 "version":2,"shop":{"open":true}}}"""));
        assertThat(Publications.of(event))
                .containsExactly(Publication.atLeastOnce("serverlesspresso/demo/public", json("""
                {"type":"shop","shopId":"demo","version":2,"shop":{"open":true},"occurredAt":"o"}""")));
    }

    @Test
    void movesOfTheQueueGoToThePublicWithoutOrderIds() {
        BusEvent event = envelope(json("""
                {"id":"e","detail-type":"Queue.Moved","detail":{"schemaVersion":1,"shopId":"demo","occurredAt":"o","version":9,
                 "queue":[{"orderId":"order-1-of-many","number":42,"place":1,"readyFrom":"f","readyTo":"t"}],
                 "newOrder":{"fromSeconds":180,"toSeconds":420},"full":true}}"""));
        assertThat(Publications.of(event))
                .containsExactly(Publication.atMostOnce("serverlesspresso/demo/public", json("""
                {"type":"queue","shopId":"demo","version":9,"occurredAt":"o",
                 "queue":[{"number":42,"place":1,"readyFrom":"f","readyTo":"t"}],
                 "newOrder":{"fromSeconds":180,"toSeconds":420},"full":true}""")));
    }

    @Test
    void whatHappensToAnOrderIsAcknowledgedByThoseWhoActOnIt() {
        assertThat(Publications.of(event("Order.Completed", ORDER)))
                .extracting(publication -> publication.delivered().qos())
                .containsExactly(1, 1, 0);
    }

    @Test
    void everyScreenHearsWhatAQueuedOrderMayExpect() {
        BusEvent event = envelope(json("""
                {"id":"e","detail-type":"Order.Queued","detail":{"shopId":"demo","orderId":"order-1-of-many","version":2,
                 "expectedWait":{"place":1,"readyFrom":"f","readyTo":"t"},"order":%s}}""".formatted(ORDER)));
        assertThat(Publications.of(event)).hasSize(3).allSatisfy(publication -> {
            assertThat(publication.message().path("expectedWait"))
                    .isEqualTo(json("{\"place\":1,\"readyFrom\":\"f\",\"readyTo\":\"t\"}"));
            assertThat(publication.message().path("order").has("expectedWait")).isFalse();
        });
    }

    @Test
    void otherEventsHaveNoScreen() {
        assertThat(Publications.of(event("Drink.Chosen", ORDER))).isEmpty();
    }

    @Test
    void shopThatCouldLeadToAnotherTopicIsRefused() {
        assertThatThrownBy(() -> envelope(json("{\"detail\":{\"shopId\":\"demo/orders\"}}")))
                .hasMessage("shop id must match [a-z0-9-]{2,32}: 'demo/orders'");
    }

    private static List<String> topics(BusEvent event) {
        return Publications.of(event).stream()
                .map(publication -> publication.topic().replace("serverlesspresso/demo/", ""))
                .toList();
    }

    static BusEvent event(String type, String order) {
        return envelope(json("""
                {"id":"event-1","source":"x","detail-type":"%s","detail":{"schemaVersion":1,"shopId":"demo",
                 "occurredAt":"2026-11-02T09:00:00.000Z","orderId":"order-1-of-many","customerId":"secret-customer",
                 "version":5,"action":"MAKE","requestId":"r","refusal":"WRONG_STATE","order":%s}}""".formatted(type, order)));
    }

    private static BusEvent envelope(JsonNode envelope) {
        return new BusEvent(
                envelope.path("id").asString(""), envelope.path("detail-type").asString(""), envelope.path("detail"));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
