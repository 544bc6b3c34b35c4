package dev.serverlesspresso.workflows.process;

import static dev.serverlesspresso.workflows.process.Actor.AIKO;
import static dev.serverlesspresso.workflows.process.Actor.REN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An order that has ended is made once more: another order, ahead of all who came later. */
class MadeAgainTests extends ProcessTests {

    @Test
    void whatWasNotMadeIsMadeAheadOfTheLine() {
        Shop shop = counter().openShop();
        Order order = notMade(shop);
        shop.admitted().queued();
        String since = text(order, "queuedAt");
        counter().advance(Duration.ofSeconds(30));

        Order again = order.again(AIKO);

        assertThat(shop.events())
                .endsWith(
                        "Order.Expired v3 TIMED_OUT",
                        "Order.Admitted v1",
                        "Order.Queued v2",
                        "Order.Admitted v1",
                        "Order.Remade v4 TIMED_OUT",
                        "Order.Queued v2");
        JsonNode queued = shop.event("Order.Queued").path("order");
        assertThat(queued.path("queuedAt").asString()).isEqualTo(since);
        assertThat(queued.path("number").asInt()).isEqualTo(3);
        assertThat(queued.path("drink")).isEqualTo(Order.FLAT_WHITE);
        assertThat(queued.path("requested").path("insteadOf").asString()).isEqualTo(order.id());
        assertThat(queued.path("makeBefore").asString())
                .isEqualTo(text(again, "makeBefore"))
                .isGreaterThan(counter().now().plusSeconds(890).toString());
        assertThat(again.row().path("position").path("N").asLong())
                .isEqualTo(order.queuedAt().toEpochMilli());
        assertThat(text(order, "remadeAs")).isEqualTo(again.id());
        assertThat(shop.slotsInUse()).isEqualTo(2);
        assertThat(again.ordersToday()).isEqualTo(1);
    }

    @Test
    void finishedDrinkIsMadeOnceMoreWithinSevenTransitions() {
        Shop shop = counter().openShop();
        Order order = shop.admitted().queued().made(AIKO).completed(AIKO);

        Order again = order.again(REN).made(REN).completed(REN);

        assertThat(again.state()).isEqualTo("COMPLETED");
        assertThat(counter().aws().states().transitions(again.execution())).isLessThanOrEqualTo(7);
        assertThat(shop.slots()).isEqualTo(Shop.Slots.NONE);
        assertThat(again.activeRow().has("activeOrderId")).isFalse();
    }

    @Test
    void whatIsMadeTheThirdTimeIsStillKnownByTheScan() {
        Shop shop = counter().openShop();
        Order order = shop.admitted().queued().made(AIKO).completed(AIKO);

        order.again(AIKO).made(AIKO).completed(AIKO).again(AIKO);

        JsonNode requested = shop.event("Order.Queued").path("order").path("requested");
        assertThat(requested.path("scannedAs").asString()).isEqualTo(order.id());
        assertThat(requested.path("insteadOf").asString()).isNotEqualTo(order.id());
    }

    @Test
    void fullOrClosedShopKeepsWhatItPromised() {
        Shop shop = counter().openShop(Shop.Setup.normal().withCapacity(1));
        Order order = notMade(shop);
        shop.admitted().queued();
        shop.close();

        order.again(order.customer());

        assertThat(shop.slotsInUse()).isEqualTo(2);
    }

    @Test
    void ofGuestAndBaristaWhoAskAtOnceOneIsTold() {
        Shop shop = counter().openShop();
        Order order = notMade(shop);

        order.askAgain(Shop.newId("ORDER"), AIKO);
        order.askAgain(Shop.newId("ORDER"), order.customer());
        counter().advanceUntil(() -> shop.events().size() >= 7, () -> "seven events, seen " + shop.events());
        counter().settle();

        assertThat(shop.events())
                .filteredOn(event -> event.startsWith("Order.Remade"))
                .hasSize(1);
        assertThat(shop.events()).anyMatch(event -> event.startsWith("Order.ActionRefused v4 REMAKE "));
        assertThat(shop.slotsInUse()).isEqualTo(1);
    }

    @Test
    void requestDeliveredTwiceIsDoneOnce() {
        Shop shop = counter().openShop();
        Order order = notMade(shop);
        Order again = order.again(AIKO);

        order.askAgain(again.id(), AIKO);
        counter().advance(Duration.ofMinutes(1));

        assertThat(shop.events()).hasSize(6);
        assertThat(shop.slotsInUse()).isEqualTo(1);
    }

    @Test
    void guestWhoHasOrderedMeanwhileHasOneOrder() {
        Shop shop = counter().openShop();
        Order order = notMade(shop);
        shop.admitted(order.customerId());

        order.askAgain(Shop.newId("ORDER"), AIKO);
        shop.awaitEvents(5);

        assertThat(shop.events()).endsWith("Order.ActionRefused v3 REMAKE ALREADY_ORDERING");
        assertThat(shop.slotsInUse()).isEqualTo(1);
    }

    @Test
    void guestAsksOnlyForWhatWasNotMadeAndOnlyForTheOwn() {
        Shop shop = counter().openShop();
        Order order = shop.admitted().queued().made(AIKO).completed(AIKO);

        order.askAgain(Shop.newId("ORDER"), order.customer());
        shop.awaitEvents(5);
        assertThat(shop.events()).endsWith("Order.ActionRefused v4 REMAKE WRONG_STATE");
        order.askAgain(Shop.newId("ORDER"), shop.scan().customer());
        shop.awaitEvents(7);
        assertThat(shop.events()).contains("Order.ActionRefused v4 REMAKE NOT_YOURS");
    }

    @Test
    void afterHalfAnHourItIsTooLate() {
        Shop shop = counter().openShop();
        Order order = notMade(shop);

        order.askAgain(
                Shop.newId("ORDER"),
                AIKO,
                order.endedAt().plus(Duration.ofMinutes(30)).plusMillis(1));
        shop.awaitEvents(4);

        assertThat(shop.events()).endsWith("Order.ActionRefused v3 REMAKE TOO_LATE");
    }

    @Test
    void orderThatIsStillOpenIsNotMadeAgain() {
        Shop shop = counter().openShop();
        Order order = shop.admitted().queued();

        order.askAgain(Shop.newId("ORDER"), AIKO);
        shop.awaitEvents(3);

        assertThat(shop.events()).endsWith("Order.ActionRefused v2 REMAKE WRONG_STATE");
    }

    private static Order notMade(Shop shop) {
        Order order = shop.admitted().queued();
        shop.counter().advance(Shop.TO_MAKE);
        order.awaitEnd();
        return order;
    }

    private static String text(Order order, String attribute) {
        return order.row().path(attribute).path("S").asString();
    }
}
