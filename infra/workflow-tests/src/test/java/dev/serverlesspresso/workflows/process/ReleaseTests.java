package dev.serverlesspresso.workflows.process;

import static dev.serverlesspresso.workflows.process.Order.Actor.AIKO;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** However an order-processor dies, its slot comes back. */
class ReleaseTests extends ProcessTests {
    private long statusChanges;

    @Test
    void stoppedExecutionFreesTheSlotOfAnOrderThatIsChosen() {
        Shop shop = counter().openShop();
        Order order = shop.admitted();

        stop(order);
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

        stop(order);
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
        stop(order);
        order.awaitEnd();

        statusChangeAgain(order);
        counter().settle();

        assertThat(shop.events())
                .containsExactly("Order.Admitted v1", "Order.Admitted v1", "Order.Expired v2 INTERRUPTED");
        assertThat(shop.slotsInUse()).isEqualTo(1);
    }

    @Test
    void deathOfAnotherExecutionLeavesTheOrderAlone() {
        Shop shop = counter().openShop();
        Order order = shop.admitted();

        putStatusChange(order, order.execution() + "-another");
        counter().settle();

        assertThat(shop.events()).containsExactly("Order.Admitted v1");
        assertThat(order.state()).isEqualTo("CHOOSING");
    }

    @Test
    void orderWhoseExecutionDiedBeforeItWasToldIsTold() {
        Shop shop = counter().openShop();
        Order order = shop.admitted().queued().made(AIKO).completed(AIKO);

        putStatusChange(order, order.execution());
        shop.awaitEvents(5);

        assertThat(shop.events()).endsWith("Order.Completed v4", "Order.Completed v4");
        assertThat(shop.slotsInUse()).isZero();
    }

    private void stop(Order order) {
        counter().states("StopExecution", CoffeeCounter.JSON.createObjectNode().put("executionArn", order.execution()));
    }

    private void statusChangeAgain(Order order) {
        putStatusChange(order, order.execution());
    }

    /** Only AWS puts such an event on the default bus; here the engine's own door is used. */
    private void putStatusChange(Order order, String executionArn) {
        JsonNode admitted = order.shop().seen().stream()
                .filter(event -> event.path("detail-type").asString().equals("Order.Admitted"))
                .filter(event -> event.path("detail").path("orderId").asString().equals(order.id()))
                .findFirst()
                .orElseThrow();
        ObjectNode event = CoffeeCounter.JSON
                .createObjectNode()
                .put("version", "0")
                .put("id", new UUID(0, ++statusChanges).toString())
                .put("detail-type", "Step Functions Execution Status Change")
                .put("source", "aws.states")
                .put("account", "000000000000")
                .put("time", "2026-11-02T09:00:00Z")
                .put("region", "eu-central-1");
        event.putArray("resources").add(executionArn);
        event.putObject("detail")
                .put("executionArn", executionArn)
                .put("stateMachineArn", stateMachineOf(order.execution()))
                .put("name", "told-again")
                .put("status", "ABORTED")
                .put("input", admitted.toString());
        counter().aws().write(transaction -> {
            counter().aws().events().publish(transaction, event);
            return 0;
        });
    }

    private static String stateMachineOf(String executionArn) {
        return executionArn.replace(":execution:", ":stateMachine:").replaceAll(":[^:]*$", "");
    }
}
