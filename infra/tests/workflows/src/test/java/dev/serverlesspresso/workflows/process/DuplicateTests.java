package dev.serverlesspresso.workflows.process;

import static dev.serverlesspresso.workflows.process.Actor.AIKO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every event comes at least once, so each is delivered twice here, and late. */
class DuplicateTests extends ProcessTests {

    @Test
    void everyEventDeliveredTwiceIsTheSameLife() {
        Shop shop = counter().openShop();
        Order order = shop.admitted();
        order.scanned();
        again(shop, "Order.Admitted");
        String chosen = order.choose();
        order.choose(chosen);
        counter().advanceUntil(() -> order.state().equals("QUEUED"), () -> "queued, seen " + shop.events());
        order.choose(chosen);
        String claimed = order.ask("MAKE", 2, AIKO);
        order.ask(claimed, "MAKE", 2, AIKO);
        Until.until(() -> order.state().equals("MAKING"), () -> "making, seen " + shop.events());
        order.choose(chosen);
        String done = order.ask("COMPLETE", 3, AIKO);
        order.ask(done, "COMPLETE", 3, AIKO);
        counter().advanceUntil(() -> order.row().has("endedAt"), () -> "the end, seen " + shop.events());
        order.ask(done, "COMPLETE", 3, AIKO);
        order.ask(claimed, "MAKE", 2, AIKO);
        order.choose(chosen);
        order.scanned();
        again(shop, "Order.Admitted");
        shop.awaitEvents(6);
        counter().advance(Duration.ofMinutes(1));

        assertThat(shop.events())
                .containsExactly(
                        "Order.Admitted v1",
                        "Order.Admitted v1",
                        "Order.Queued v2",
                        "Order.Claimed v3",
                        "Order.Completed v4",
                        "Order.Admitted v1");
        assertThat(shop.slotsInUse()).isZero();
        assertThat(order.ordersToday()).isEqualTo(1);
        assertThat(order.row().path("version").path("N").asString()).isEqualTo("4");
    }

    @Test
    void cancellationDeliveredTwiceIsToldOnce() {
        Shop shop = counter().openShop();
        Order order = shop.admitted().queued();

        String cancelled = order.ask("CANCEL", 2, order.customer());
        order.ask(cancelled, "CANCEL", 2, order.customer());
        order.awaitEnd();
        order.ask(cancelled, "CANCEL", 2, order.customer());
        counter().advance(Duration.ofMinutes(1));

        assertThat(shop.events())
                .containsExactly("Order.Admitted v1", "Order.Queued v2", "Order.Cancelled v3 CHANGED_MIND");
        assertThat(order.ordersToday()).isZero();
    }

    @Test
    void secondExecutionForAnOrderEndsAtItsFirstState() {
        Shop shop = counter().openShop();
        Order order = shop.admitted();
        String first = order.execution();
        String token = order.row().path("taskToken").path("S").asString();

        again(shop, "Order.Admitted");
        counter().settle();

        assertThat(order.execution()).isEqualTo(first);
        assertThat(order.row().path("taskToken").path("S").asString()).isEqualTo(token);
        assertThat(order.queued().made(AIKO).completed(AIKO).state()).isEqualTo("COMPLETED");
    }

    /** Puts what was told once more, as EventBridge may. */
    private void again(Shop shop, String detailType) {
        JsonNode event = shop.seen().stream()
                .filter(seen -> seen.path("detail-type").asString().equals(detailType))
                .findFirst()
                .orElseThrow();
        counter()
                .put(
                        event.path("source").asString().substring("serverlesspresso.".length()),
                        detailType,
                        event.path("detail"));
    }
}
