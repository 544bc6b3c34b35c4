package dev.serverlesspresso.workflows.process;

import static dev.serverlesspresso.workflows.process.Actor.AIKO;
import static dev.serverlesspresso.workflows.process.Actor.MIKA;
import static dev.serverlesspresso.workflows.process.Actor.REN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A ready drink is handed out, which is a mark on an order that is over, and can be called back for a minute. */
class HandedOutTests extends ProcessTests {

    @Test
    void readyDrinkIsHandedOutByAnybodyOfTheStaff() {
        Shop shop = counter().openShop();
        Order order = ready(shop).collected(REN);

        assertThat(shop.events())
                .containsExactly(
                        "Order.Admitted v1",
                        "Order.Queued v2",
                        "Order.Claimed v3",
                        "Order.Completed v4",
                        "Order.Collected v5");
        JsonNode collected = shop.event("Order.Collected");
        assertThat(collected.path("actor")).isEqualTo(REN.json());
        assertThat(collected.path("order").path("collectedBy")).isEqualTo(REN.json());
        assertThat(collected.path("order").path("state").asString()).isEqualTo("COMPLETED");
        assertThat(order.row().path("collectedAt").path("S"))
                .isEqualTo(collected.path("order").path("collectedAt"));
        assertThat(counter().aws().states().transitions(order.execution())).isLessThanOrEqualTo(7);
    }

    @Test
    void customerSaysToHaveItAndCallsThatBack() {
        Shop shop = counter().openShop();
        Order order = ready(shop);
        order.collected(order.customer());
        String collectedAt = order.row().path("collectedAt").path("S").asString();
        counter().advance(Duration.ofSeconds(60));

        order.ask("RECALL", 5, order.customer());
        shop.awaitEvents(6);

        assertThat(shop.events()).endsWith("Order.Collected v5", "Order.Recalled v6");
        assertThat(shop.event("Order.Recalled").path("collectedAt").asString()).isEqualTo(collectedAt);
        assertThat(shop.event("Order.Recalled").path("order").has("collectedAt"))
                .isFalse();
        order.collected(AIKO);
        assertThat(shop.events()).endsWith("Order.Recalled v6", "Order.Collected v7");
    }

    @Test
    void afterAMinuteNothingIsCalledBack() {
        Shop shop = counter().openShop();
        Order order = ready(shop).collected(AIKO);
        counter().advance(Duration.ofSeconds(60).plusMillis(1));

        order.ask("RECALL", 5, MIKA);
        shop.awaitEvents(6);

        assertThat(shop.events()).endsWith("Order.ActionRefused v5 RECALL TOO_LATE");
        assertThat(order.row().has("collectedAt")).isTrue();
    }

    @Test
    void customerDoesNotCallBackWhatStaffHandedOut() {
        Shop shop = counter().openShop();
        Order order = ready(shop).collected(AIKO);

        order.ask("RECALL", 5, order.customer());
        shop.awaitEvents(6);

        assertThat(shop.events()).endsWith("Order.ActionRefused v5 RECALL NOT_YOURS");
    }

    @ParameterizedTest
    @CsvSource({"COLLECT, 4", "RECALL, 4"})
    void nobodyElseTouchesTheDrinkOfACustomer(String action, int version) {
        Shop shop = counter().openShop();
        Order order = ready(shop);

        order.ask(action, version, shop.scan().customer());
        shop.awaitEvents(6);

        assertThat(shop.events()).contains("Order.ActionRefused v4 " + action + " NOT_YOURS");
        assertThat(order.row().has("collectedAt")).isFalse();
    }

    @Test
    void ofTwoWhoHandItOutAtOnceOneIsTold() {
        Shop shop = counter().openShop();
        Order order = ready(shop);

        order.ask("COLLECT", 4, AIKO);
        order.ask("COLLECT", 4, order.customer());
        shop.awaitEvents(6);

        assertThat(shop.events()).endsWith("Order.Collected v5", "Order.ActionRefused v5 COLLECT WRONG_STATE");
    }

    @Test
    void requestsDeliveredTwiceAreDoneOnce() {
        Shop shop = counter().openShop();
        Order order = ready(shop);
        order.ask("REQUEST-COLLECT", "COLLECT", 4, AIKO);
        order.ask("REQUEST-COLLECT", "COLLECT", 4, AIKO);
        shop.awaitEvents(5);
        order.ask("REQUEST-RECALL", "RECALL", 5, AIKO);
        order.ask("REQUEST-RECALL", "RECALL", 5, AIKO);
        shop.awaitEvents(6);
        order.ask("REQUEST-COLLECT", "COLLECT", 4, AIKO);
        counter().advance(Duration.ofMinutes(2));

        assertThat(shop.events()).hasSize(6).endsWith("Order.Collected v5", "Order.Recalled v6");
    }

    @ParameterizedTest
    @CsvSource({"COLLECT, WRONG_STATE", "RECALL, WRONG_STATE"})
    void drinkThatIsNotReadyIsNotHandedOut(String action, String refusal) {
        Shop shop = counter().openShop();
        Order order = shop.admitted().queued().made(AIKO);

        order.ask(action, 3, AIKO);
        shop.awaitEvents(4);

        assertThat(shop.events()).endsWith("Order.ActionRefused v3 " + action + " " + refusal);
    }

    @Test
    void drinkThatWasCancelledIsNotHandedOut() {
        Shop shop = counter().openShop();
        Order order = shop.admitted().queued();
        order.ask("CANCEL", 2, AIKO);
        order.awaitEnd();

        order.ask("COLLECT", 3, AIKO);
        shop.awaitEvents(4);

        assertThat(shop.events()).endsWith("Order.ActionRefused v3 COLLECT TOO_LATE");
    }

    /** The execution died, for all that is known, before it told the end; that is the end as it was. */
    @Test
    void endThatIsToldOnceMoreIsTheEndAsItWas() {
        Shop shop = counter().openShop();
        Order order = ready(shop).collected(AIKO);

        Death.of(order, order.execution()).tell();
        shop.awaitEvents(6);

        assertThat(shop.events()).endsWith("Order.Completed v4", "Order.Collected v5", "Order.Completed v4");
        assertThat(shop.event("Order.Completed").path("order").has("collectedAt"))
                .isFalse();
    }

    private static Order ready(Shop shop) {
        return shop.admitted().queued().made(AIKO).completed(AIKO);
    }
}
