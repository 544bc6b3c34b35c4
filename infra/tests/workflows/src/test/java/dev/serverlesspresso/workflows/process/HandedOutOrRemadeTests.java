package dev.serverlesspresso.workflows.process;

import static dev.serverlesspresso.workflows.process.Actor.AIKO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.workflows.process.Faults.TaskState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A guest takes a drink while its barista has it made once more. Both know the order as it was ready; one of them is
 * quicker, and the other is told.
 */
class HandedOutOrRemadeTests extends ProcessTests {
    private static final int READY = 4;

    @AfterEach
    void nothingIsWrong() {
        counter().faults().none();
    }

    @Test
    void whatWasJustHandedOutIsNotMadeOnceMore() {
        Shop shop = counter().openShop();
        Order order = ready(shop);
        order.collected(order.customer());

        order.askAgain(Shop.newId("ORDER"), READY, AIKO);
        shop.awaitEvents(6);

        assertHandedOut(shop, order);
    }

    @Test
    void whatIsMadeOnceMoreIsNotHandedOut() {
        Shop shop = counter().openShop();
        Order order = ready(shop);
        order.again(AIKO);

        order.ask("COLLECT", READY, order.customer());
        shop.awaitEvents(8);

        assertRemade(shop, order);
    }

    /** Making it once more has read the ready order, and comes to its transaction when that is handed out. */
    @Test
    void handingOutThatOvertakesWins() {
        Shop shop = counter().openShop();
        Order order = ready(shop);
        counter().faults().set(Faults.refusing(new TaskState("validator", "Make it again")));
        order.askAgain(Shop.newId("ORDER"), READY, AIKO);
        counter().settle();

        order.collected(order.customer());
        counter().faults().none();
        counter().goOnUntil(() -> isRefused(shop), () -> "a refusal, seen " + shop.events());

        assertHandedOut(shop, order);
    }

    /** Handing out is on its way, and comes to its write when the drink is already made once more. */
    @Test
    void makingOnceMoreThatOvertakesWins() {
        Shop shop = counter().openShop();
        Order order = ready(shop);
        counter().faults().set(Faults.refusing(new TaskState("order-manager", "Hand it out")));
        order.ask("COLLECT", READY, order.customer());
        counter().settle();

        order.again(AIKO);
        counter().faults().none();
        counter().goOnUntil(() -> isRefused(shop), () -> "a refusal, seen " + shop.events());

        assertRemade(shop, order);
    }

    @Test
    void ofTwoWhoAskAtOnceOneIsTold() {
        Shop shop = counter().openShop();
        Order order = ready(shop);

        order.ask("COLLECT", READY, order.customer());
        order.askAgain(Shop.newId("ORDER"), READY, AIKO);
        counter().advanceUntil(() -> isRefused(shop), () -> "a refusal, seen " + shop.events());
        counter().settle();

        if (order.row().has("collectedAt")) {
            assertHandedOut(shop, order);
        } else {
            assertRemade(shop, order);
        }
    }

    @Test
    void whoeverKnowsThatItWasHandedOutHasItMadeOnceMore() {
        Shop shop = counter().openShop();
        Order order = ready(shop).collected(AIKO);

        Order again = order.again(AIKO);

        assertThat(again.state()).isEqualTo("QUEUED");
        assertThat(shop.events()).contains("Order.Collected v5", "Order.Remade v6");
    }

    private void assertHandedOut(Shop shop, Order order) {
        counter().settle();
        assertThat(shop.events())
                .endsWith("Order.Completed v4", "Order.Collected v5", "Order.ActionRefused v5 REMAKE OUT_OF_DATE");
        assertThat(shop.event("Order.ActionRefused").path("order").has("collectedAt"))
                .isTrue();
        assertThat(order.row().has("remadeAs")).isFalse();
        assertThat(shop.slots()).isEqualTo(Shop.Slots.NONE);
    }

    private void assertRemade(Shop shop, Order order) {
        counter().settle();
        assertThat(shop.events())
                .hasSize(8)
                .contains("Order.Remade v5", "Order.ActionRefused v5 COLLECT OUT_OF_DATE")
                .doesNotContain("Order.Collected v5");
        assertThat(shop.event("Order.ActionRefused").path("order").has("remadeAs"))
                .isTrue();
        assertThat(order.row().has("collectedAt")).isFalse();
        assertThat(shop.slotsInUse()).isEqualTo(1);
    }

    private static boolean isRefused(Shop shop) {
        return shop.events().stream().anyMatch(event -> event.startsWith("Order.ActionRefused"));
    }

    private static Order ready(Shop shop) {
        return shop.admitted().queued().made(AIKO).completed(AIKO);
    }
}
