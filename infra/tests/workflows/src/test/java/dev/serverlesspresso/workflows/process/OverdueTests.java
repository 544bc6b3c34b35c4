package dev.serverlesspresso.workflows.process;

import static dev.serverlesspresso.workflows.process.Actor.AIKO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.workflows.process.Faults.TaskState;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * EventBridge gets the status changes of executions on a best effort basis
 * (https://docs.aws.amazon.com/step-functions/latest/dg/eventbridge-integration.html): here it gets none. What stays open
 * past the latest possible end of its workflow is ended by the sweeper's word, however long that takes.
 */
class OverdueTests extends ProcessTests {
    private static final Duration TO_CHOOSE = Duration.ofMinutes(5);
    private static final Duration SLACK = Duration.ofMinutes(10);
    private static final Duration LATEST_END =
            TO_CHOOSE.plus(Shop.TO_MAKE).plus(Shop.TO_FINISH).plus(SLACK);

    @BeforeEach
    void dropStatusEvents() {
        counter().rule("DisableRule", "default", "release");
    }

    @AfterEach
    void nothingIsWrong() {
        counter().faults().none();
        counter().rule("EnableRule", "default", "release");
    }

    @Test
    void everyAdmittedOrderHasTheMarkUntilItIsClosed() {
        Shop shop = counter().openShop();
        Order order = shop.admitted();
        assertThat(latestEnd(order)).contains(counter().now().plus(LATEST_END).getEpochSecond());

        order.queued().made(AIKO);
        assertThat(latestEnd(order)).isPresent();
        order.completed(AIKO);

        assertThat(latestEnd(order)).isEmpty();
        assertThat(order.row().has("holds")).isFalse();
    }

    @Test
    void slotOfADeadWorkflowOfWhichNobodyHeardComesFree() {
        Shop shop = counter().openShop();
        Order chosen = shop.admitted();
        Order made = shop.admitted().queued().made(AIKO);
        chosen.stop();
        made.stop();
        counter().advance(LATEST_END);
        assertThat(new Overdue(shop).sweep()).isZero();
        assertThat(shop.slotsInUse()).isEqualTo(2);

        counter().advance(Duration.ofSeconds(1));
        assertThat(new Overdue(shop).sweep()).isEqualTo(2);
        shop.awaitEvents(6);

        assertThat(shop.events().subList(4, 6))
                .containsExactlyInAnyOrder("Order.Expired v2 INTERRUPTED", "Order.Expired v4 INTERRUPTED");
        assertThat(shop.slots()).isEqualTo(Shop.Slots.NONE);
        assertThat(chosen.activeRow().has("activeOrderId")).isFalse();
        assertThat(made.activeRow().has("activeOrderId")).isFalse();
        assertThat(new Overdue(shop).sweep()).isZero();
    }

    @Test
    void releaseThatFailsForAnHourSucceedsInTheEnd() {
        failingForAnHour("Release the slot");
    }

    @Test
    void releaseThatTellsNobodyForAnHourTellsInTheEnd() {
        failingForAnHour("Announce the end");
    }

    private void failingForAnHour(String state) {
        Shop shop = counter().openShop();
        Order order = shop.admitted().queued();
        order.stop();
        counter().faults().set(Faults.refusing(new TaskState("release", state)));
        counter().advance(LATEST_END.plusSeconds(1));
        for (int minute = 0; minute < 60; minute++) {
            new Overdue(shop).sweep();
            counter().advance(Duration.ofMinutes(1));
        }
        assertThat(shop.events()).containsExactly("Order.Admitted v1", "Order.Queued v2");

        counter().faults().none();
        counter().advance(Duration.ofMinutes(4));
        new Overdue(shop).sweep();
        order.awaitEnd();

        assertThat(shop.events().stream().distinct())
                .containsExactly("Order.Admitted v1", "Order.Queued v2", "Order.Expired v3 INTERRUPTED");
        assertThat(shop.slots()).isEqualTo(Shop.Slots.NONE);
        assertThat(order.activeRow().has("activeOrderId")).isFalse();
        assertThat(order.ordersToday()).isZero();
        assertThat(new Overdue(shop).sweep()).isZero();
    }

    @Test
    void closedOrderWhoseEndTheBusDidNotTakeIsToldWithoutAStatusEvent() {
        Shop shop = counter().openShop();
        Order order = shop.admitted().queued().made(AIKO);
        counter().faults().set(Faults.refusing(new TaskState("order-processor", "Announce the end")));
        order.ask("COMPLETE", 3, AIKO);
        counter()
                .goOnUntil(
                        () -> order.row().has("endedAt") && order.row().has("holds"), () -> "mark of " + order.row());
        counter().advance(Duration.ofSeconds(1));
        assertThat(shop.events()).doesNotContain("Order.Completed v4");

        assertThat(new Overdue(shop).sweep()).isEqualTo(1);
        order.awaitEnd();

        assertThat(shop.events()).endsWith("Order.Completed v4");
        assertThat(order.row().path("state").path("S").asString()).isEqualTo("COMPLETED");
        assertThat(shop.slots()).isEqualTo(Shop.Slots.NONE);
        assertThat(new Overdue(shop).sweep()).isZero();
    }

    @Test
    void admissionThatNoWorkflowEverTookIsEnded() {
        Shop shop = counter().openShop();
        Order order = new Admission(shop).leftBehind();
        counter().advance(LATEST_END.plusSeconds(1));

        assertThat(new Overdue(shop).sweep()).isEqualTo(1);
        order.awaitEnd();

        assertThat(shop.events()).containsExactly("Order.Expired v2 INTERRUPTED");
        assertThat(order.row().has("pending")).isFalse();
        assertThat(shop.slots()).isEqualTo(Shop.Slots.NONE);
    }

    /** Cannot be by the slack; if the mark were wrong, the workflow that is alive finds the order ended and goes. */
    @Test
    void workflowThatIsStillAliveClosesNothingTwice() {
        Shop shop = counter().openShop();
        Order order = shop.admitted().queued().made(AIKO);
        new Overdue(shop).tellOf(order);
        order.awaitEnd();

        order.ask("COMPLETE", 3, AIKO);
        counter().advance(Shop.TO_MAKE.plusSeconds(1));
        counter().advance(Duration.ofSeconds(20));

        assertThat(shop.events())
                .containsExactly(
                        "Order.Admitted v1",
                        "Order.Queued v2",
                        "Order.Claimed v3",
                        "Order.Expired v4 INTERRUPTED",
                        "Order.ActionRefused v4 COMPLETE TOO_LATE");
        assertThat(shop.slots()).isEqualTo(Shop.Slots.NONE);
        assertThat(order.ordersToday()).isZero();
    }

    @Test
    void noWorkflowStillWaitsWhenTheLatestEndHasCome() {
        Shop shop = counter().openShop();
        Order order = shop.admitted();
        counter().advance(TO_CHOOSE.minusSeconds(1));
        order.queued().made(AIKO);
        counter().advance(Shop.TO_MAKE);
        counter().advance(Shop.TO_FINISH.plus(Shop.TO_ARRIVE).plusSeconds(1));
        order.awaitEnd();

        assertThat(counter().now().getEpochSecond())
                .isLessThan(order.admittedAt().plus(LATEST_END).getEpochSecond());
        assertThat(shop.slots()).isEqualTo(Shop.Slots.NONE);
    }

    private static Optional<Long> latestEnd(Order order) {
        return Optional.of(order.row().path("latestEnd").path("N").asString(""))
                .filter(text -> !text.isEmpty())
                .map(Long::valueOf);
    }
}
