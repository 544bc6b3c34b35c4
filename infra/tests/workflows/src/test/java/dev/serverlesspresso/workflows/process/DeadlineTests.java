package dev.serverlesspresso.workflows.process;

import static dev.serverlesspresso.workflows.process.Actor.AIKO;
import static dev.serverlesspresso.workflows.process.Actor.REN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.workflows.process.Faults.TaskState;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** To the second: what nobody makes expires at its deadline, and what somebody makes then may be finished. */
class DeadlineTests extends ProcessTests {
    private static final String EXPIRED = "Order.Expired v3 TIMED_OUT";

    @AfterEach
    void nothingIsWrong() {
        counter().faults().none();
    }

    @ParameterizedTest
    @ValueSource(ints = {-10, -1})
    void orderInTheQueueCanBeMadeBeforeItsDeadline(int seconds) {
        Shop shop = counter().openShop();
        Order order = shop.admitted().queued();
        counter().advance(Shop.TO_MAKE.plusSeconds(seconds));

        order.made(AIKO).completed(AIKO);

        assertThat(shop.events()).endsWith("Order.Claimed v3", "Order.Completed v4");
        assertThat(shop.slots()).isEqualTo(Shop.Slots.NONE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void orderInTheQueueExpiresAtItsDeadline(int seconds) {
        Shop shop = counter().openShop();
        Order order = shop.admitted().queued();
        counter().advance(Shop.TO_MAKE.plusSeconds(seconds));

        order.awaitEnd();

        assertThat(shop.events()).containsExactly("Order.Admitted v1", "Order.Queued v2", EXPIRED);
        assertThat(shop.slots()).isEqualTo(Shop.Slots.NONE);
        order.ask("MAKE", 2, AIKO);
        shop.awaitEvents(4);
        assertThat(shop.events()).endsWith("Order.ActionRefused v3 MAKE TOO_LATE");
    }

    @ParameterizedTest
    @ValueSource(ints = {-10, -1, 0, 1})
    void drinkThatIsBeingMadeAtItsDeadlineIsFinished(int seconds) {
        Shop shop = counter().openShop();
        Order order = shop.admitted().queued().made(AIKO);
        counter().advance(Shop.TO_MAKE.plusSeconds(seconds));

        order.completed(AIKO);

        assertThat(shop.events())
                .containsExactly("Order.Admitted v1", "Order.Queued v2", "Order.Claimed v3", "Order.Completed v4");
        assertThat(shop.slots()).isEqualTo(Shop.Slots.NONE);
        assertThat(counter().aws().states().transitions(order.execution())).isLessThanOrEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(ints = {-10, -1})
    void drinkIsFinishedBeforeTheEndOfItsExtraTime(int seconds) {
        Shop shop = counter().openShop();
        Order order = inExtraTime(shop);
        counter().advance(Shop.TO_FINISH.plusSeconds(seconds));

        order.completed(AIKO);

        assertThat(shop.events()).endsWith("Order.Claimed v3", "Order.Completed v4");
        assertThat(shop.slots()).isEqualTo(Shop.Slots.NONE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void drinkThatIsNotFinishedExpiresAtTheEndOfItsExtraTime(int seconds) {
        Shop shop = counter().openShop();
        Order order = inExtraTime(shop);
        counter().advance(Shop.TO_FINISH.plus(Shop.TO_ARRIVE).plusSeconds(seconds));

        order.awaitEnd();

        assertThat(shop.events()).endsWith("Order.Claimed v3", "Order.Expired v4 TIMED_OUT");
        assertThat(shop.slots()).isEqualTo(Shop.Slots.NONE);
        order.ask("COMPLETE", 3, AIKO);
        shop.awaitEvents(5);
        assertThat(shop.events()).endsWith("Order.ActionRefused v4 COMPLETE TOO_LATE");
    }

    /** The time of the request counts, not that of the workflow which does it. */
    @ParameterizedTest
    @ValueSource(ints = {1, 5, 14})
    void drinkThatIsDoneInTimeIsCompletedHoweverLongTheRequestIsOnItsWay(int late) {
        Shop shop = counter().openShop();
        Order order = inExtraTime(shop);
        counter().advance(Shop.TO_FINISH.minusSeconds(1));
        Instant pressed = counter().now();
        counter().advance(Duration.ofSeconds(late + 1));

        order.ask("COMPLETE", 3, AIKO, pressed);
        order.awaitEnd();

        assertThat(shop.events()).endsWith("Order.Claimed v3", "Order.Completed v4");
        assertThat(shop.slots()).isEqualTo(Shop.Slots.NONE);
    }

    @Test
    void drinkThatIsDoneInTimeIsCompletedThoughItsWorkflowTriesAgain() {
        Shop shop = counter().openShop();
        Order order = inExtraTime(shop);
        counter().advance(Shop.TO_FINISH.minusSeconds(1));
        counter().faults().set(Faults.refusing(new TaskState("order-manager", "Resume the order")));
        order.ask("COMPLETE", 3, AIKO);
        counter().settle();
        counter().advance(Duration.ofMillis(1_500));

        counter().faults().none();
        counter().goOnUntil(() -> order.row().has("endedAt"), () -> "the end, seen " + shop.events());
        order.awaitEnd();

        assertThat(shop.events()).endsWith("Order.Claimed v3", "Order.Completed v4");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 14})
    void whatIsPressedAfterTheExtraTimeIsTooLateThoughTheOrderIsStillOpen(int seconds) {
        Shop shop = counter().openShop();
        Order order = inExtraTime(shop);
        counter().advance(Shop.TO_FINISH.plusSeconds(seconds));

        order.ask("COMPLETE", 3, AIKO);
        shop.awaitEvents(4);
        counter().advance(Shop.TO_ARRIVE);
        order.awaitEnd();

        assertThat(shop.events()).endsWith("Order.ActionRefused v3 COMPLETE TOO_LATE", "Order.Expired v4 TIMED_OUT");
    }

    @Test
    void drinkThatWasGivenBackCannotBeTakenAfterTheExtraTime() {
        Shop shop = counter().openShop();
        Order order = givenBackInExtraTime(shop);
        counter().advance(Shop.TO_FINISH);

        order.ask("MAKE", 4, REN);
        shop.awaitEvents(5);
        counter().advance(Shop.TO_ARRIVE);
        order.awaitEnd();

        assertThat(shop.events()).endsWith("Order.ActionRefused v4 MAKE TOO_LATE", "Order.Expired v5 TIMED_OUT");
    }

    @Test
    void drinkCanBeCancelledInItsExtraTime() {
        Shop shop = counter().openShop();
        Order order = inExtraTime(shop);

        order.ask("CANCEL", 3, AIKO);
        order.awaitEnd();

        assertThat(shop.events()).endsWith("Order.Claimed v3", "Order.Cancelled v4 OTHER");
        assertThat(shop.slots()).isEqualTo(Shop.Slots.NONE);
    }

    @Test
    void drinkThatIsGivenBackInItsExtraTimeCanBeTakenByAnother() {
        Shop shop = counter().openShop();
        Order order = givenBackInExtraTime(shop);
        counter().advance(Shop.TO_FINISH.minusSeconds(1));

        order.made(REN).completed(REN);

        assertThat(shop.events())
                .endsWith("Order.Claimed v3", "Order.Released v4", "Order.Claimed v5", "Order.Completed v6");
        assertThat(shop.slots()).isEqualTo(Shop.Slots.NONE);
    }

    @Test
    void drinkThatIsGivenBackInItsExtraTimeExpiresAtTheEndOfIt() {
        Shop shop = counter().openShop();
        Order order = givenBackInExtraTime(shop);
        counter().advance(Shop.TO_FINISH.minusSeconds(1));
        assertThat(order.state()).isEqualTo("QUEUED");

        counter().advance(Duration.ofSeconds(1).plus(Shop.TO_ARRIVE));
        order.awaitEnd();

        assertThat(shop.events()).endsWith("Order.Released v4", "Order.Expired v5 TIMED_OUT");
        assertThat(shop.slots()).isEqualTo(Shop.Slots.NONE);
    }

    @Test
    void drinkThatIsClaimedWhileItIsAboutToExpireIsFinished() {
        Shop shop = counter().openShop();
        Order order = shop.admitted().queued();
        counter().faults().set((call, service) -> {
            if (TaskState.of(call).equals(new TaskState("order-processor", "Close the order"))) {
                throw Faults.conflict(4, 1);
            }
            return service.get();
        });
        counter().advance(Shop.TO_MAKE);
        order.made(AIKO);
        counter().faults().none();
        counter().advance(Duration.ofSeconds(20));
        assertThat(order.state()).isEqualTo("MAKING");

        order.completed(AIKO);

        assertThat(shop.events()).endsWith("Order.Claimed v3", "Order.Completed v4");
        assertThat(shop.slots()).isEqualTo(Shop.Slots.NONE);
    }

    @Test
    void drinkThatIsDoneWhileItsExtraTimeBeginsIsCompleted() {
        Shop shop = counter().openShop();
        Order order = shop.admitted().queued().made(AIKO);
        counter().faults().set(Faults.refusing(new TaskState("order-processor", "Wait for the finish")));
        counter().advance(Shop.TO_MAKE);
        order.ask("COMPLETE", 3, AIKO);
        counter().settle();
        assertThat(order.state()).isEqualTo("MAKING");

        counter().faults().none();
        counter().goOnUntil(() -> order.row().has("endedAt"), () -> "the end, seen " + shop.events());
        order.awaitEnd();

        assertThat(shop.events())
                .containsExactly("Order.Admitted v1", "Order.Queued v2", "Order.Claimed v3", "Order.Completed v4");
    }

    @Test
    void bothDeadlinesAreToldFromTheQueueOn() {
        Shop shop = counter().openShop();
        Order order = inExtraTime(shop).completed(AIKO);

        for (String type : new String[] {"Order.Queued", "Order.Claimed", "Order.Completed"}) {
            JsonNode told = shop.event(type).path("order");
            Instant queuedAt = Instant.parse(told.path("queuedAt").asString());
            assertThat(instant(told, "makeBefore")).as(type).isEqualTo(queuedAt.plus(Shop.TO_MAKE));
            assertThat(instant(told, "finishBefore"))
                    .as(type)
                    .isEqualTo(queuedAt.plus(Shop.TO_MAKE).plus(Shop.TO_FINISH));
        }
        assertThat(order.row().path("finishBefore").path("S").asString())
                .isEqualTo(shop.event("Order.Completed")
                        .path("order")
                        .path("finishBefore")
                        .asString());
    }

    @Test
    void shopFromBeforeTheSettingHasFiveMinutes() {
        Shop shop = counter().openShop();
        ObjectNode settings = (ObjectNode) shop.row("SETTINGS");
        settings.remove("finishWithinSeconds");
        shop.rows().put("serverlesspresso-shops", settings);

        shop.admitted().queued();

        JsonNode told = shop.event("Order.Queued").path("order");
        assertThat(Duration.between(instant(told, "makeBefore"), instant(told, "finishBefore")))
                .isEqualTo(Duration.ofMinutes(5));
    }

    private Order inExtraTime(Shop shop) {
        Order order = shop.admitted().queued().made(AIKO);
        counter().advance(Shop.TO_MAKE);
        assertThat(order.state()).isEqualTo("MAKING");
        return order;
    }

    private Order givenBackInExtraTime(Shop shop) {
        Order order = inExtraTime(shop);
        order.ask("UNMAKE", 3, AIKO);
        shop.awaitEvents(4);
        return order;
    }

    private static Instant instant(JsonNode order, String name) {
        return Instant.parse(order.path(name).asString());
    }
}
