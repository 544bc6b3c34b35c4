package dev.serverlesspresso.workflows.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An order that cannot be closed, however often it is tried: here it is in a state that no workflow knows. */
class GiveUpTests extends ProcessTests {
    private static final Duration LONGEST_MOMENT = Duration.ofSeconds(16);
    private static final Duration EXPRESS_LIMIT = Duration.ofMinutes(4);
    private static final int ATTEMPTS = 12;

    @Test
    void processorGivesUpAfterTwelveClosingsAndReleaseTakesOver() {
        Shop shop = counter().openShop();
        Order order = unclosable(shop);

        awaitFailure(order);

        assertThat(described(order).path("error").asString()).isEqualTo("Order.NotClosed");
        assertThat(closings(order)).isEqualTo(ATTEMPTS);
        assertThat(shop.slotsInUse()).isEqualTo(1);
        state(order, "CHOOSING");
        waits(1);
        order.awaitEnd();
        assertThat(shop.events()).containsExactly("Order.Admitted v1", "Order.Expired v2 INTERRUPTED");
        assertThat(shop.slotsInUse()).isZero();
        assertThat(order.activeRow().has("activeOrderId")).isFalse();
    }

    @Test
    void releaseGivesUpInTheEndAndCanBeStartedAgain() {
        Shop shop = counter().openShop();
        Order order = unclosable(shop);
        awaitFailure(order);

        counter().advance(EXPRESS_LIMIT);
        state(order, "CHOOSING");
        waits(2);

        assertThat(shop.events()).containsExactly("Order.Admitted v1");
        assertThat(shop.slotsInUse()).isEqualTo(1);
        Death.of(order, order.execution()).tell();
        order.awaitEnd();
        assertThat(shop.events()).containsExactly("Order.Admitted v1", "Order.Expired v2 INTERRUPTED");
        assertThat(shop.slotsInUse()).isZero();
    }

    private static Order unclosable(Shop shop) {
        Order order = shop.admitted();
        state(order, "MISLAID");
        return order;
    }

    private static void state(Order order, String state) {
        ObjectNode row = (ObjectNode) order.row();
        row.putObject("state").put("S", state);
        order.shop().rows().put("serverlesspresso-orders", row);
    }

    /** In small steps, so that the release which begins with the failure has only just begun. */
    private void awaitFailure(Order order) {
        counter().advance(Duration.ofMinutes(5));
        counter()
                .advanceUntil(
                        () -> described(order).path("status").asString().equals("FAILED"),
                        () -> "failure of " + described(order));
        counter().settle();
    }

    /** At least so many waits of a workflow come to their end. */
    private void waits(int times) {
        for (int i = 0; i < times; i++) {
            counter().advance(LONGEST_MOMENT);
        }
    }

    private JsonNode described(Order order) {
        return counter()
                .states(
                        "DescribeExecution",
                        CoffeeCounter.JSON.createObjectNode().put("executionArn", order.execution()));
    }

    private long closings(Order order) {
        ObjectNode request = CoffeeCounter.JSON
                .createObjectNode()
                .put("executionArn", order.execution())
                .put("maxResults", 1000);
        return counter()
                .states("GetExecutionHistory", request)
                .path("events")
                .valueStream()
                .filter(event -> event.path("stateEnteredEventDetails")
                        .path("name")
                        .asString("")
                        .equals("Close the order"))
                .count();
    }
}
