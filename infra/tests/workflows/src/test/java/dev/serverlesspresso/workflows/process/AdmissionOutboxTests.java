package dev.serverlesspresso.workflows.process;

import static dev.serverlesspresso.workflows.process.Actor.AIKO;
import static dev.serverlesspresso.workflows.process.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** An admission holds a slot: however its announcement is lost, an order-processor gets to it in the end. */
class AdmissionOutboxTests extends ProcessTests {

    @Test
    void markGoesWithTheFirstStateOfTheProcessorAndDoesNotComeBack() {
        Shop shop = counter().openShop();
        Order order = shop.admitted();
        assertThat(order.row().has("pending")).isFalse();

        order.queued().made(AIKO).completed(AIKO);

        assertThat(order.row().has("pending")).isFalse();
        assertThat(new Admission(shop).sweep()).isZero();
    }

    @Test
    void admissionThatWasNeverAnnouncedIsServedAfterTheSweep() {
        Shop shop = counter().openShop();
        Order order = new Admission(shop).leftBehind();
        counter().advance(Duration.ofSeconds(30));
        assertThat(shop.events()).isEmpty();
        assertThat(shop.slotsInUse()).isEqualTo(1);

        assertThat(new Admission(shop).sweep()).isEqualTo(1);
        until(order::isWaitedFor, () -> "processor of " + order.id());
        order.queued().made(AIKO).completed(AIKO);

        assertThat(shop.events()).containsExactly("Order.Queued v2", "Order.Claimed v3", "Order.Completed v4");
        assertThat(shop.slotsInUse()).isZero();
        assertThat(new Admission(shop).sweep()).isZero();
    }

    @Test
    void admissionThatIsSweptTooLateExpiresAtOnceAndFreesSlotAndCustomer() {
        Shop shop = counter().openShop();
        Order order = new Admission(shop).leftBehind();
        counter().advance(Duration.ofMinutes(6));

        new Admission(shop).sweep();
        until(order::isWaitedFor, () -> "processor of " + order.id());
        counter().advance(Duration.ofSeconds(1));
        order.awaitEnd();

        assertThat(shop.events()).containsExactly("Order.Expired v2 TIMED_OUT");
        assertThat(order.state()).isEqualTo("EXPIRED");
        assertThat(order.row().has("pending")).isFalse();
        assertThat(shop.slotsInUse()).isZero();
        assertThat(order.activeRow().has("activeOrderId")).isFalse();
        assertThat(order.ordersToday()).isZero();
    }

    @Test
    void announcementThatReachedNoProcessorIsToldAgain() {
        Shop shop = counter().openShop();
        rule("DisableRule");
        Order order = shop.scan();
        shop.awaitEvents(1);
        rule("EnableRule");
        assertThat(order.row().path("pending").path("S").asString()).isEqualTo("ADMISSION");
        assertThat(order.isWaitedFor()).isFalse();
        assertThat(shop.slotsInUse()).isEqualTo(1);

        assertThat(new Admission(shop).sweep()).isEqualTo(1);
        until(order::isWaitedFor, () -> "processor of " + order.id());
        counter().advance(Duration.ofSeconds(301));
        order.awaitEnd();

        assertThat(shop.events()).containsExactly("Order.Admitted v1", "Order.Expired v2 TIMED_OUT");
        assertThat(shop.slotsInUse()).isZero();
    }

    @Test
    void announcementsOfTwoSweepsAreOneOrder() {
        Shop shop = counter().openShop();
        Order order = new Admission(shop).leftBehind();

        rule("DisableRule");
        new Admission(shop).sweep();
        rule("EnableRule");
        new Admission(shop).sweep();
        new Admission(shop).sweep();
        until(order::isWaitedFor, () -> "processor of " + order.id());
        counter().settle();
        order.queued().made(AIKO).completed(AIKO);

        assertThat(shop.events()).containsExactly("Order.Queued v2", "Order.Claimed v3", "Order.Completed v4");
        assertThat(shop.slotsInUse()).isZero();
    }

    /** As if no delivery to the order-processor succeeded. */
    private void rule(String operation) {
        counter().rule(operation, "serverlesspresso", "order-processor");
    }
}
