package dev.serverlesspresso.workflows.process;

import static dev.serverlesspresso.workflows.process.Actor.AIKO;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** However an order-processor dies, its slot comes back. */
class ReleaseTests extends ProcessTests {
    @Test
    void stoppedExecutionFreesTheSlotOfAnOrderThatIsChosen() {
        Shop shop = counter().openShop();
        Order order = shop.admitted();

        order.stop();
        order.awaitEnd();

        assertThat(shop.events()).containsExactly("Order.Admitted v1", "Order.Expired v2 INTERRUPTED");
        assertThat(order.state()).isEqualTo("EXPIRED");
        assertThat(order.row().path("waitedFor").path("S").asString()).isEqualTo("CUSTOMER");
        assertThat(shop.slotsInUse()).isZero();
        assertThat(order.activeRow().has("activeOrderId")).isFalse();
        assertThat(order.ordersToday()).isZero();
    }

    @Test
    void stoppedExecutionEndsWhatIsBeingMade() {
        Shop shop = counter().openShop();
        Order order = shop.admitted().queued().made(AIKO);

        order.stop();
        order.awaitEnd();

        assertThat(shop.events())
                .containsExactly(
                        "Order.Admitted v1", "Order.Queued v2", "Order.Claimed v3", "Order.Expired v4 INTERRUPTED");
        assertThat(order.row().path("board").path("S").asString()).isEqualTo(shop.id() + "#DONE");
        assertThat(shop.slotsInUse()).isZero();
    }

    @Test
    void slotIsReleasedOnce() {
        Shop shop = counter().openShop();
        Order order = shop.admitted();
        shop.admitted();
        order.stop();
        order.awaitEnd();

        Death.of(order, order.execution()).tell();
        counter().settle();

        assertThat(shop.events())
                .containsExactly("Order.Admitted v1", "Order.Admitted v1", "Order.Expired v2 INTERRUPTED");
        assertThat(shop.slotsInUse()).isEqualTo(1);
    }

    @Test
    void deathOfAnotherExecutionLeavesTheOrderAlone() {
        Shop shop = counter().openShop();
        Order order = shop.admitted();

        Death.of(order, order.execution() + "-another").tell();
        counter().settle();

        assertThat(shop.events()).containsExactly("Order.Admitted v1");
        assertThat(order.state()).isEqualTo("CHOOSING");
    }

    @Test
    void orderWhoseExecutionDiedBeforeItWasToldIsTold() {
        Shop shop = counter().openShop();
        Order order = shop.admitted().queued().made(AIKO).completed(AIKO);

        Death.of(order, order.execution()).tell();
        shop.awaitEvents(5);

        assertThat(shop.events()).endsWith("Order.Completed v4", "Order.Completed v4");
        assertThat(shop.slotsInUse()).isZero();
    }

    @Test
    void executionThatDiedBeforeItTookTheOrderFreesTheSlotAndTheMark() {
        Shop shop = counter().openShop();
        String another = shop.admitted().execution();
        Order order = new Admission(shop).leftBehind();

        Death.of(order, another + "-another").tell();
        order.awaitEnd();

        assertThat(shop.events()).containsExactly("Order.Admitted v1", "Order.Expired v2 INTERRUPTED");
        assertThat(order.row().has("pending")).isFalse();
        assertThat(shop.slotsInUse()).isEqualTo(1);
    }
}
