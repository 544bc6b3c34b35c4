package dev.serverlesspresso.workflows.process;

import static dev.serverlesspresso.workflows.process.Actor.AIKO;
import static dev.serverlesspresso.workflows.process.Actor.MIKA;
import static dev.serverlesspresso.workflows.process.Actor.REN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ActionTests extends ProcessTests {

    @Test
    void baristaGivesAnOrderBack() {
        Shop shop = counter().openShop();
        Order order = shop.admitted().queued().made(AIKO);

        order.ask("UNMAKE", 3, AIKO);

        shop.awaitEvents(4);
        assertThat(shop.events()).endsWith("Order.Claimed v3", "Order.Released v4");
        assertThat(order.state()).isEqualTo("QUEUED");
        assertThat(order.row().has("claimedBy")).isFalse();
        order.made(REN).completed(REN);
        assertThat(shop.events()).endsWith("Order.Released v4", "Order.Claimed v5", "Order.Completed v6");
    }

    @Test
    void baristaTakesOverWhatAnotherHasClaimed() {
        Shop shop = counter().openShop();
        Order order = shop.admitted().queued().made(AIKO);
        JsonNode claimedAt = order.row().path("claimedAt");

        order.ask("TAKE_OVER", 3, REN);
        shop.awaitEvents(4);

        JsonNode taken = shop.event("Order.TakenOver");
        assertThat(taken.path("actor")).isEqualTo(REN.json());
        assertThat(taken.path("from").path("id").asString()).isEqualTo("aiko");
        assertThat(taken.path("order").path("claimedBy").path("id").asString()).isEqualTo("ren");
        assertThat(order.row().path("claimedAt")).isEqualTo(claimedAt);
        order.ask("COMPLETE", 4, AIKO);
        shop.awaitEvents(5);
        assertThat(shop.events()).endsWith("Order.TakenOver v4", "Order.ActionRefused v4 COMPLETE NOT_YOURS");
        order.completed(REN);
        assertThat(shop.events()).endsWith("Order.Completed v5");
    }

    @Test
    void ofTwoWhoTakeItOverAtOnceOneIsTold() {
        Shop shop = counter().openShop();
        Order order = shop.admitted().queued().made(AIKO);

        order.ask("TAKE_OVER", 3, REN);
        order.ask("TAKE_OVER", 3, MIKA);
        shop.awaitEvents(5);

        assertThat(shop.events()).endsWith("Order.TakenOver v4", "Order.ActionRefused v4 TAKE_OVER OUT_OF_DATE");
    }

    @Test
    void managerMayDoWhatAnotherBaristaClaimed() {
        Shop shop = counter().openShop();
        Order order = shop.admitted().queued().made(AIKO);

        order.ask("UNMAKE", 3, MIKA);

        shop.awaitEvents(4);
        assertThat(shop.events()).endsWith("Order.Released v4");
        assertThat(shop.event("Order.Claimed").path("actor")).isEqualTo(AIKO.json());
        assertThat(shop.event("Order.Released").path("actor")).isEqualTo(MIKA.json());
    }

    @Test
    void managerWhoTakesAnOrderIsToldAsAManager() {
        Shop shop = counter().openShop();
        shop.admitted().queued().made(MIKA);

        JsonNode claimed = shop.event("Order.Claimed");
        assertThat(claimed.path("actor")).isEqualTo(MIKA.json());
        assertThat(claimed.path("order").path("claimedBy").propertyNames()).containsExactlyInAnyOrder("id", "name");
    }

    @Test
    void managerMayCancelAnOrderThatIsStillChosen() {
        Shop shop = counter().openShop();
        Order order = shop.admitted();

        order.ask("CANCEL", 1, MIKA);
        order.awaitEnd();

        assertThat(shop.events()).endsWith("Order.Cancelled v2 OTHER");
    }

    @ParameterizedTest
    @CsvSource({"UNMAKE", "COMPLETE", "CANCEL"})
    void otherBaristaMayNotTouchAClaimedOrder(String action) {
        Shop shop = counter().openShop();
        Order order = shop.admitted().queued().made(AIKO);

        order.ask(action, 3, REN);

        shop.awaitEvents(4);
        assertThat(shop.events()).endsWith("Order.ActionRefused v3 " + action + " NOT_YOURS");
        assertThat(order.state()).isEqualTo("MAKING");
    }

    @Test
    void baristaMayNotCancelAnOrderThatIsStillChosen() {
        Shop shop = counter().openShop();
        Order order = shop.admitted();

        order.ask("CANCEL", 1, AIKO);

        shop.awaitEvents(2);
        assertThat(shop.events()).endsWith("Order.ActionRefused v1 CANCEL NOT_YOURS");
    }

    @Test
    void customerMayNotCancelAnothersOrder() {
        Shop shop = counter().openShop();
        Order order = shop.admitted();

        order.ask("CANCEL", 1, shop.scan().customer());

        shop.awaitEvents(3);
        assertThat(shop.events()).contains("Order.ActionRefused v1 CANCEL NOT_YOURS");
        assertThat(order.state()).isEqualTo("CHOOSING");
    }

    @Test
    void customerMayNotMakeTheirOwnDrink() {
        Shop shop = counter().openShop();
        Order order = shop.admitted().queued();

        order.ask("MAKE", 2, order.customer());

        shop.awaitEvents(3);
        assertThat(shop.events()).endsWith("Order.ActionRefused v2 MAKE NOT_YOURS");
    }

    @Test
    void customerMayNotCancelWhatIsBeingMade() {
        Shop shop = counter().openShop();
        Order order = shop.admitted().queued().made(AIKO);

        order.ask("CANCEL", 3, order.customer());

        shop.awaitEvents(4);
        assertThat(shop.events()).endsWith("Order.ActionRefused v3 CANCEL WRONG_STATE");
    }

    @Test
    void ofTwoBaristasWhoClaimAtOnceOneIsTold() {
        Shop shop = counter().openShop();
        Order order = shop.admitted().queued();

        order.ask("MAKE", 2, AIKO);
        order.ask("MAKE", 2, REN);

        shop.awaitEvents(4);
        assertThat(shop.events()).endsWith("Order.Claimed v3", "Order.ActionRefused v3 MAKE WRONG_STATE");
        JsonNode refused = shop.event("Order.ActionRefused");
        assertThat(refused.path("order").path("claimedBy").path("id").asString())
                .isNotEqualTo(refused.path("actor").path("id").asString());
    }

    @Test
    void requestUponAnOlderVersionIsOutOfDate() {
        Shop shop = counter().openShop();
        Order order = shop.admitted().queued().made(AIKO);
        order.ask("UNMAKE", 3, AIKO);
        shop.awaitEvents(4);

        order.ask("MAKE", 2, REN);

        shop.awaitEvents(5);
        assertThat(shop.events()).endsWith("Order.ActionRefused v4 MAKE OUT_OF_DATE");
    }

    @Test
    void actionAfterTheDeadlineIsTooLate() {
        Shop shop = counter().openShop();
        Order order = shop.admitted().queued().made(AIKO);
        counter().advance(Shop.TO_MAKE);
        counter().advance(Shop.TO_FINISH.plus(Shop.TO_ARRIVE));
        order.awaitEnd();

        order.ask("COMPLETE", 3, AIKO);

        shop.awaitEvents(5);
        assertThat(shop.events()).endsWith("Order.Expired v4 TIMED_OUT", "Order.ActionRefused v4 COMPLETE TOO_LATE");
        JsonNode refused = shop.event("Order.ActionRefused");
        assertThat(refused.path("order").path("state").asString()).isEqualTo("EXPIRED");
    }

    @Test
    void secondDrinkForTheSameOrderIsRefused() {
        Shop shop = counter().openShop();
        Order order = shop.admitted().queued();

        order.choose();

        shop.awaitEvents(3);
        assertThat(shop.events()).endsWith("Order.ActionRefused v2 CHOOSE WRONG_STATE");
    }

    @Test
    void orderThatDoesNotExistIsNotFound() {
        Shop shop = counter().openShop();
        Order nothing = new Order(shop, Shop.newId("ORDER"), Shop.newId("CUSTOMER"));

        nothing.ask("MAKE", 1, AIKO);

        shop.awaitEvents(1);
        assertThat(shop.events()).containsExactly("Order.ActionRefused v0 MAKE NOT_FOUND");
    }

    @Test
    void orderOfAnotherShopIsNotFoundAndNotTold() {
        Shop shop = counter().openShop();
        Shop other = counter().openShop();
        Order theirs = other.admitted().queued();

        new Order(shop, theirs.id(), theirs.customerId()).ask("MAKE", 2, AIKO);

        shop.awaitEvents(1);
        assertThat(shop.events()).containsExactly("Order.ActionRefused v0 MAKE NOT_FOUND");
        assertThat(shop.event("Order.ActionRefused").has("order")).isFalse();
        assertThat(theirs.state()).isEqualTo("QUEUED");
    }

    @Test
    void customerWhoCancelsAndABaristaWhoClaimsAtOnceEndInOneState() {
        Shop shop = counter().openShop();
        Order order = shop.admitted().queued();

        order.ask("CANCEL", 2, order.customer());
        order.ask("MAKE", 2, AIKO);

        counter()
                .advanceUntil(
                        () -> shop.events().size() >= 4 && order.row().has("endedAt"),
                        () -> "an end, seen " + shop.events());
        counter().settle();
        assertThat(order.state()).isEqualTo("CANCELLED");
        assertThat(shop.events())
                .filteredOn(event -> event.startsWith("Order.Cancelled"))
                .hasSize(1);
        assertThat(shop.slotsInUse()).isZero();
    }
}
