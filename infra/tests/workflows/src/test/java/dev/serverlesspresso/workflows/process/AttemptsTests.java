package dev.serverlesspresso.workflows.process;

import static dev.serverlesspresso.workflows.process.Actor.AIKO;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What was announced may not be stored yet: requests wait a moment and try again, and do not wait for ever. */
class AttemptsTests extends ProcessTests {

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
    void versionIsStoredBeforeItIsAnnounced() {
        Shop shop = counter().openShop();
        Order order = shop.admitted();
        AtomicReference<String> stored = new AtomicReference<>("");
        counter().faults().set((call, service) -> {
            if (call.state().equals("Announce the order")) {
                stored.set(call.request().toString());
                throw new TimeoutException();
            }
            return service.get();
        });

        order.choose();
        counter().settle();

        assertThat(stored.get()).contains("Order.Queued");
        assertThat(shop.events()).containsExactly("Order.Admitted v1");
        assertThat(order.state()).isEqualTo("QUEUED");
        assertThat(order.version()).isEqualTo(2);
        counter().faults().none();
        counter().goOnUntil(order::isWaitedFor, () -> "processor, seen " + shop.events());
        order.made(AIKO).completed(AIKO);
        assertThat(shop.events())
                .containsExactly("Order.Admitted v1", "Order.Queued v2", "Order.Claimed v3", "Order.Completed v4");
    }

    @Test
    void versionThatIsAheadIsRefusedAtOnce() {
        Shop shop = counter().openShop();
        Order order = shop.admitted();

        order.ask("MAKE", 2, AIKO);

        shop.awaitEvents(2);
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
