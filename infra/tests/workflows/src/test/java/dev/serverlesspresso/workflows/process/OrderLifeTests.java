package dev.serverlesspresso.workflows.process;

import static dev.serverlesspresso.workflows.process.Actor.AIKO;
import static dev.serverlesspresso.workflows.process.Actor.MIKA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class OrderLifeTests extends ProcessTests {

    @Test
    void drinkIsChosenQueuedMadeAndCompleted() {
        Shop shop = counter().openShop();
        Order order = shop.admitted().queued().made(AIKO);

        order.completed(AIKO);

        assertThat(shop.events())
                .containsExactly("Order.Admitted v1", "Order.Queued v2", "Order.Claimed v3", "Order.Completed v4");
        JsonNode row = order.row();
        assertThat(row.path("state").path("S").asString()).isEqualTo("COMPLETED");
        assertThat(row.path("claimedBy").path("M").path("id").path("S").asString())
                .isEqualTo("aiko");
        assertThat(row.path("endedBy").path("M").path("role").path("S").asString())
                .isEqualTo("BARISTA");
        assertThat(row.path("waitedFor").path("S").asString()).isEqualTo("BARISTA");
        assertThat(row.path("board").path("S").asString()).isEqualTo(shop.id() + "#DONE");
        assertThat(row.has("taskToken")).isFalse();
        assertThat(shop.slotsInUse()).isZero();
        assertThat(order.activeRow().has("activeOrderId")).isFalse();
        assertThat(order.ordersToday()).isEqualTo(1);
    }

    @Test
    void completedDrinkTakesAtMostSevenTransitions() {
        Shop shop = counter().openShop();
        Order order = shop.admitted().queued().made(AIKO).completed(AIKO);

        assertThat(counter().aws().states().transitions(order.execution())).isLessThanOrEqualTo(7);
    }

    @Test
    void queuedOrderHasDrinkNumberDeadlineAndPlaceOnTheBoard() {
        Shop shop = counter().openShop();
        shop.admitted().queued();
        Order order = shop.admitted().queued();

        JsonNode row = order.row();
        assertThat(row.path("number").path("N").asString()).isEqualTo("2");
        assertThat(row.path("board").path("S").asString()).isEqualTo(shop.id() + "#OPEN");
        assertThat(row.path("position").path("N").asString())
                .isEqualTo(Long.toString(counter().now().toEpochMilli()));
        JsonNode event = shop.event("Order.Queued").path("order");
        assertThat(event.path("number").isIntegralNumber()).isTrue();
        assertThat(event.path("number").asInt()).isEqualTo(2);
        assertThat(event.path("drink").path("options").path("milk").asString()).isEqualTo("oat");
        assertThat(event.path("makeBefore").asString())
                .isEqualTo(row.path("makeBefore").path("S").asString());
    }

    @Test
    void recipeIsToldAsItWasChosenWithEveryStep() {
        Shop shop = counter().openShop();
        shop.admitted().queued().made(AIKO).completed(AIKO);

        for (String step : List.of("Order.Queued", "Order.Claimed", "Order.Completed")) {
            assertThat(shop.event(step).path("order").path("drink")).as(step).isEqualTo(Order.FLAT_WHITE);
        }
    }

    @Test
    void drinkWithoutRecipeIsToldWithoutOne() {
        Shop shop = counter().openShop();
        ObjectNode drink = Order.FLAT_WHITE.deepCopy();
        drink.remove("recipe");
        Order order = shop.admitted();
        order.choose(drink);
        order.made(AIKO).completed(AIKO);

        assertThat(shop.event("Order.Completed").path("order").path("drink")).isEqualTo(drink);
    }

    @Test
    void expectedWaitOfTheChoiceIsToldWithTheQueuedOrder() {
        Shop shop = counter().openShop();
        Order order = shop.admitted();
        JsonNode expectedWait = CoffeeCounter.JSON
                .createObjectNode()
                .put("place", 3)
                .put("readyFrom", "2026-11-02T09:03:40.000Z")
                .put("readyTo", "2026-11-02T09:07:10.000Z");

        order.chooseExpecting(expectedWait);

        assertThat(shop.event("Order.Queued").path("expectedWait")).isEqualTo(expectedWait);
        assertThat(shop.event("Order.Queued").path("order").has("expectedWait")).isFalse();
        order.made(AIKO).completed(AIKO);
        assertThat(shop.event("Order.Completed").has("expectedWait")).isFalse();
    }

    @Test
    void choiceWithoutAnExpectedWaitIsQueuedWithoutOne() {
        Shop shop = counter().openShop();
        shop.admitted().queued();

        assertThat(shop.event("Order.Queued").has("expectedWait")).isFalse();
    }

    @Test
    void customerWhoDoesNotChooseInTimeLosesTheOrder() {
        Shop shop = counter().openShop();
        Order order = shop.admitted();

        counter().advance(Duration.ofSeconds(299));
        assertThat(order.state()).isEqualTo("CHOOSING");
        counter().advance(Duration.ofSeconds(2));
        order.awaitEnd();

        assertThat(shop.events()).containsExactly("Order.Admitted v1", "Order.Expired v2 TIMED_OUT");
        assertThat(order.row().path("waitedFor").path("S").asString()).isEqualTo("CUSTOMER");
        assertThat(order.row().has("board")).isFalse();
        assertThat(shop.slotsInUse()).isZero();
        assertThat(order.ordersToday()).isZero();
    }

    @Test
    void drinkThatNobodyMakesInTimeExpires() {
        Shop shop = counter().openShop();
        Order order = shop.admitted().queued();

        counter().advance(Duration.ofSeconds(901));
        order.awaitEnd();

        assertThat(shop.events()).containsExactly("Order.Admitted v1", "Order.Queued v2", "Order.Expired v3 TIMED_OUT");
        assertThat(order.row().path("waitedFor").path("S").asString()).isEqualTo("BARISTA");
        assertThat(order.row().path("board").path("S").asString()).isEqualTo(shop.id() + "#DONE");
        assertThat(shop.slotsInUse()).isZero();
        assertThat(order.ordersToday()).isZero();
    }

    @Test
    void drinkThatIsNotReadyInTimeExpiresWithTheBaristasVersion() {
        Shop shop = counter().openShop();
        Order order = shop.admitted().queued().made(AIKO);

        counter().advance(Shop.TO_MAKE);
        counter().advance(Shop.TO_FINISH.plus(Shop.TO_ARRIVE));
        order.awaitEnd();

        assertThat(shop.events())
                .containsExactly(
                        "Order.Admitted v1", "Order.Queued v2", "Order.Claimed v3", "Order.Expired v4 TIMED_OUT");
        assertThat(order.row().has("claimedBy")).isFalse();
        assertThat(shop.slotsInUse()).isZero();
    }

    @Test
    void customerCancelsWhileChoosing() {
        Shop shop = counter().openShop();
        Order order = shop.admitted();

        order.ask("CANCEL", 1, order.customer());
        order.awaitEnd();

        assertThat(shop.events()).containsExactly("Order.Admitted v1", "Order.Cancelled v2 CHANGED_MIND");
        assertThat(order.row().path("waitedFor").path("S").asString()).isEqualTo("CUSTOMER");
        assertThat(shop.slotsInUse()).isZero();
        assertThat(order.activeRow().has("activeOrderId")).isFalse();
        assertThat(order.ordersToday()).isZero();
    }

    @Test
    void customerCancelsInTheQueue() {
        Shop shop = counter().openShop();
        Order order = shop.admitted().queued();

        order.ask("CANCEL", 2, order.customer());
        order.awaitEnd();

        assertThat(shop.events())
                .containsExactly("Order.Admitted v1", "Order.Queued v2", "Order.Cancelled v3 CHANGED_MIND");
        assertThat(shop.slotsInUse()).isZero();
    }

    @Test
    void baristaCancelsWhatIsBeingMade() {
        Shop shop = counter().openShop();
        Order order = shop.admitted().queued().made(AIKO);

        order.ask("CANCEL", 3, AIKO);
        order.awaitEnd();

        assertThat(shop.events())
                .containsExactly(
                        "Order.Admitted v1", "Order.Queued v2", "Order.Claimed v3", "Order.Cancelled v4 OTHER");
        assertThat(order.row().path("endedBy").path("M").path("name").path("S").asString())
                .isEqualTo("AIKO");
        assertThat(shop.slotsInUse()).isZero();
    }

    @Test
    void shopThatClosesLeavesThoseWhoAreInside() {
        Shop shop = counter().openShop();
        Order order = shop.admitted();
        shop.close();

        order.queued().made(MIKA).completed(MIKA);

        assertThat(shop.events()).endsWith("Order.Completed v4");
        assertThat(shop.slotsInUse()).isZero();
    }

    @Test
    void customerMayOrderAgainAfterTheEnd() {
        Shop shop = counter().openShop();
        Order first = shop.admitted().queued().made(AIKO).completed(AIKO);

        Order second = shop.admitted(first.customerId());

        assertThat(second.state()).isEqualTo("CHOOSING");
    }

    @Test
    void orderThatChangedWhileItWasCompletedIsReadAgainAndClosed() {
        Shop shop = counter().openShop();
        Order order = shop.admitted().queued();
        JsonNode before = shop.event("Order.Queued").path("order");
        String token = order.row().path("taskToken").path("S").asString();
        order.made(AIKO);
        ObjectNode output = CoffeeCounter.JSON.createObjectNode().put("requestId", Shop.newId("REQUEST"));
        output.set("actor", AIKO.json());
        output.set("order", before);

        counter()
                .states(
                        "SendTaskSuccess",
                        CoffeeCounter.JSON
                                .createObjectNode()
                                .put("taskToken", token)
                                .put("output", output.toString()));

        counter().advanceUntil(() -> order.row().has("endedAt"), () -> "the end, seen " + shop.events());
        order.awaitEnd();
        assertThat(shop.events()).endsWith("Order.Claimed v3", "Order.Completed v4");
        assertThat(shop.slotsInUse()).isZero();
    }
}
