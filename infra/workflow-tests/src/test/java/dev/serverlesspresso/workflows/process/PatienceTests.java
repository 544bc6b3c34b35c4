package dev.serverlesspresso.workflows.process;

import static dev.serverlesspresso.workflows.process.Order.Actor.AIKO;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What was announced may not be stored yet: requests wait a moment and try again, and do not wait for ever. */
class PatienceTests extends ProcessTests {

    @Test
    void drinkIsTakenOnceTheTokenIsStored() {
        Shop shop = counter().openShop();
        Order order = shop.admitted();
        String token = takeToken(order);

        order.choose();
        counter().settle();
        assertThat(shop.events()).containsExactly("Order.Admitted v1");
        giveToken(order, token);

        counter().advanceUntil(() -> order.state().equals("QUEUED"), () -> "queued, seen " + shop.events());
        counter().settle();
        assertThat(shop.events()).containsExactly("Order.Admitted v1", "Order.Queued v2");
    }

    @Test
    void claimOfAnOrderThatIsAnnouncedButNotStoredWaits() {
        Shop shop = counter().openShop();
        Order order = shop.admitted();

        order.ask("MAKE", 2, AIKO);
        counter().settle();
        assertThat(shop.events()).containsExactly("Order.Admitted v1");
        order.choose();

        counter().advanceUntil(() -> order.state().equals("MAKING"), () -> "making, seen " + shop.events());
        counter().settle();
        assertThat(shop.events()).containsExactly("Order.Admitted v1", "Order.Queued v2", "Order.Claimed v3");
    }

    @Test
    void requestThatIsNeverPossibleIsRefusedInTheEnd() {
        Shop shop = counter().openShop();
        Order order = shop.admitted();

        order.ask("MAKE", 2, AIKO);

        counter().advanceUntil(() -> shop.events().size() == 2, () -> "refusal, seen " + shop.events());
        assertThat(shop.events()).endsWith("Order.ActionRefused v1 MAKE OUT_OF_DATE");
    }

    @Test
    void tokenThatIsUsedUpIsTooLateInTheEnd() {
        Shop shop = counter().openShop();
        Order order = shop.admitted();
        String used = order.row().path("taskToken").path("S").asString();
        order.queued();
        giveToken(order, used);

        order.ask("CANCEL", 2, order.customer());

        counter().advanceUntil(() -> shop.events().size() == 3, () -> "refusal, seen " + shop.events());
        assertThat(shop.events()).endsWith("Order.ActionRefused v2 CANCEL TOO_LATE");
    }

    private static String takeToken(Order order) {
        String token = order.row().path("taskToken").path("S").asString();
        ObjectNode row = (ObjectNode) order.row();
        row.remove("taskToken");
        new Rows(order.shop().counter()).put("serverlesspresso-orders", row);
        return token;
    }

    private static void giveToken(Order order, String token) {
        ObjectNode row = (ObjectNode) order.row();
        row.putObject("taskToken").put("S", token);
        new Rows(order.shop().counter()).put("serverlesspresso-orders", row);
    }
}
