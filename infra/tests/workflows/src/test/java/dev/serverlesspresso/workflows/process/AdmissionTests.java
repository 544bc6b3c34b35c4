package dev.serverlesspresso.workflows.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AdmissionTests extends ProcessTests {

    @Test
    void scanIsAdmittedWithASlotAndADeadline() {
        Shop shop = counter().openShop();

        Order order = shop.admitted();

        shop.awaitEvents(1);
        assertThat(shop.events()).containsExactly("Order.Admitted v1");
        assertThat(order.state()).isEqualTo("CHOOSING");
        assertThat(shop.slotsInUse()).isEqualTo(1);
        assertThat(order.ordersToday()).isEqualTo(1);
        assertThat(order.activeRow().path("activeOrderId").path("S").asString()).isEqualTo(order.id());
        JsonNode event = shop.event("Order.Admitted");
        assertThat(event.path("order").path("chooseBefore").asString())
                .isEqualTo(order.row().path("chooseBefore").path("S").asString())
                .isEqualTo(counter().now().plusSeconds(300).toString().replaceAll("(:\\d\\d)Z", "$1.000Z"));
        assertThat(event.path("windowStart").asLong()).isEqualTo(1793610000);
    }

    @Test
    void sameScanTwiceChangesNothing() {
        Shop shop = counter().openShop();
        Order order = shop.admitted();

        order.scanned();
        counter().settle();

        assertThat(shop.events()).containsExactly("Order.Admitted v1");
        assertThat(shop.slotsInUse()).isEqualTo(1);
        assertThat(order.ordersToday()).isEqualTo(1);
    }

    @Test
    void closedShopRejects() {
        Shop shop = counter().openShop(Shop.Setup.normal().closed());

        Order order = shop.scan();

        shop.awaitEvents(1);
        assertThat(shop.events()).containsExactly("Order.Rejected v1 SHOP_CLOSED");
        assertThat(order.state()).isEqualTo("REJECTED");
        assertThat(order.row().path("reason").path("S").asString()).isEqualTo("SHOP_CLOSED");
        assertThat(shop.slotsInUse()).isZero();
        assertThat(order.activeRow().has("activeOrderId")).isFalse();
        assertThat(order.ordersToday()).isZero();
    }

    @Test
    void unknownShopRejectsAsClosed() {
        Shop nowhere = new Shop(counter(), "nowhere", Shop.Setup.normal());

        nowhere.scan();

        nowhere.awaitEvents(1);
        assertThat(nowhere.events()).containsExactly("Order.Rejected v1 SHOP_CLOSED");
    }

    @Test
    void rejectedScanTwiceIsToldOnce() {
        Shop shop = counter().openShop(Shop.Setup.normal().closed());
        Order order = shop.scan();
        shop.awaitEvents(1);

        order.scanned();
        counter().settle();

        assertThat(shop.events()).containsExactly("Order.Rejected v1 SHOP_CLOSED");
    }

    @Test
    void order21OfTwentySlotsIsRejectedAndAFreedSlotAdmitsAgain() {
        Shop shop = counter().openShop();
        List<Order> twenty =
                IntStream.range(0, 20).mapToObj(i -> shop.admitted()).toList();

        shop.scan();
        shop.awaitEvents(21);
        Order first = twenty.get(0);
        first.ask("CANCEL", 1, first.customer());
        first.awaitEnd();
        shop.admitted();

        shop.awaitEvents(23);
        assertThat(shop.events().subList(20, 23))
                .containsExactly(
                        "Order.Rejected v1 AT_CAPACITY", "Order.Cancelled v2 CHANGED_MIND", "Order.Admitted v1");
        assertThat(shop.slotsInUse()).isEqualTo(20);
    }

    @Test
    void fewerSecondsToChooseWhenThreeOfFourSlotsAreInUse() {
        Shop shop = counter().openShop();
        List<Order> fifteen =
                IntStream.range(0, 15).mapToObj(i -> shop.admitted()).toList();
        Order sixteenth = shop.admitted();

        assertThat(fifteen)
                .allSatisfy(order -> assertThat(secondsToChoose(order)).isEqualTo(300));
        assertThat(secondsToChoose(sixteenth)).isEqualTo(90);
        counter().advance(Duration.ofSeconds(91));
        sixteenth.awaitEnd();
        assertThat(fifteen).allSatisfy(order -> assertThat(order.state()).isEqualTo("CHOOSING"));
    }

    @Test
    void thoseWhoComeAtOnceHaveFewerSecondsFromTheSixteenthOn() {
        Shop shop = counter().openShop();

        List<Order> twenty =
                IntStream.range(0, 20).parallel().mapToObj(i -> shop.scan()).toList();
        shop.awaitEvents(20);

        assertThat(twenty).filteredOn(order -> secondsToChoose(order) == 300).hasSize(15);
        assertThat(twenty).filteredOn(order -> secondsToChoose(order) == 90).hasSize(5);
    }

    @Test
    void shopWhoseCustomersChooseQuickerThanThatKeepsItsOwnTime() {
        Shop shop = counter().openShop(Shop.Setup.normal().withCapacity(1).withChooseWithin(60));
        Shop nearlyFull = counter().openShop(Shop.Setup.normal().withCapacity(4).withChooseWithin(60));
        IntStream.range(0, 3).forEach(i -> nearlyFull.admitted());

        assertThat(secondsToChoose(shop.admitted())).isEqualTo(60);
        assertThat(secondsToChoose(nearlyFull.admitted())).isEqualTo(60);
    }

    private static long secondsToChoose(Order order) {
        Instant until = Instant.parse(order.row().path("chooseBefore").path("S").asString());
        return Duration.between(order.admittedAt(), until).toSeconds();
    }

    @Test
    void customerWithAnActiveOrderIsToldWhich() {
        Shop shop = counter().openShop();
        Order first = shop.admitted();

        Order second = shop.scan(first.customerId());

        shop.awaitEvents(2);
        assertThat(shop.events()).containsExactly("Order.Admitted v1", "Order.Rejected v1 ALREADY_ORDERING");
        JsonNode event = shop.event("Order.Rejected");
        assertThat(event.path("activeOrderId").asString()).isEqualTo(first.id());
        assertThat(event.path("order").path("activeOrderId").asString()).isEqualTo(first.id());
        assertThat(second.row().path("activeOrderId").path("S").asString()).isEqualTo(first.id());
        assertThat(shop.slotsInUse()).isEqualTo(1);
    }

    @Test
    void closedCountsBeforeAlreadyOrdering() {
        Shop shop = counter().openShop();
        Order first = shop.admitted();
        shop.close();

        shop.scan(first.customerId());

        shop.awaitEvents(2);
        assertThat(shop.events()).endsWith("Order.Rejected v1 SHOP_CLOSED");
    }

    @Test
    void dailyLimitCountsDrinksThatWereMade() {
        Shop shop = counter().openShop(Shop.Setup.normal().withOrdersPerDay(2));
        String customer = Shop.newId("CUSTOMER");
        shop.admitted(customer).queued().made(Actor.AIKO).completed(Actor.AIKO);
        Order cancelled = shop.admitted(customer);
        cancelled.ask("CANCEL", 1, cancelled.customer());
        cancelled.awaitEnd();
        shop.admitted(customer).queued().made(Actor.AIKO).completed(Actor.AIKO);

        Order third = shop.scan(customer);

        Until.until(() -> third.state().equals("REJECTED"), () -> "rejection, seen " + shop.events());
        counter().settle();
        assertThat(shop.events()).endsWith("Order.Rejected v1 DAILY_LIMIT");
        assertThat(third.ordersToday()).isEqualTo(2);
        assertThat(shop.slotsInUse()).isZero();
    }

    @Test
    void hundredAdmissionsAtOnceFillTwentySlotsAndAllComeBack() {
        Shop shop = counter().openShop();

        List<Order> scanned =
                IntStream.range(0, 100).parallel().mapToObj(i -> shop.scan()).toList();

        counter().advanceUntil(() -> shop.events().size() >= 100, () -> "100 outcomes, seen " + shop.events());
        counter().settle();
        assertThat(shop.events())
                .filteredOn(event -> event.equals("Order.Admitted v1"))
                .hasSize(20);
        assertThat(shop.events())
                .filteredOn(event -> event.equals("Order.Rejected v1 AT_CAPACITY"))
                .hasSize(80);
        assertThat(shop.slotsInUse()).isEqualTo(20);
        scanned.stream().filter(order -> order.state().equals("CHOOSING")).forEach(order -> {
            Until.until(order::isWaitedFor, () -> "processor of " + order.id());
            order.ask("CANCEL", 1, order.customer());
        });
        counter().advanceUntil(() -> shop.events().size() >= 120, () -> "20 ends, seen " + shop.events());
        counter().settle();
        assertThat(shop.slotsInUse()).isZero();
    }
}
