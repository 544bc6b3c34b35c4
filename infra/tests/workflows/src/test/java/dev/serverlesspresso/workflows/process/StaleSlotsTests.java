package dev.serverlesspresso.workflows.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a scan has read of the slots is over at once when many come: here it reads them as they were at the beginning. */
class StaleSlotsTests extends ProcessTests {
    private static final String ADMITTED = "Order.Admitted v1";

    @AfterEach
    void nothingIsWrong() {
        counter().faults().none();
    }

    @Test
    void noMoreThanTheSlotsAreAdmitted() {
        Shop shop = counter().openShop(Shop.Setup.normal().withCapacity(2));

        scanWithTheFirstReading(shop, 3);

        assertThat(shop.events()).containsExactly(ADMITTED, ADMITTED, "Order.Rejected v1 AT_CAPACITY");
        assertThat(shop.slots()).isEqualTo(shop.slotsByOrders()).isEqualTo(new Shop.Slots(2, 2));
    }

    @Test
    void staffTakeNoMoreAtTheCounterThanTheSlots() {
        Shop shop = counter().openShop(Shop.Setup.normal().withCapacity(1));
        AtomicBoolean stale = withTheFirstReading();

        stale.set(true);
        shop.taken(Actor.AIKO);
        stale.set(true);
        shop.ask(Actor.REN, null);
        shop.awaitEvents(3);

        assertThat(shop.events()).containsExactly(ADMITTED, "Order.Queued v2", "Order.Rejected v1 AT_CAPACITY");
        assertThat(shop.slots()).isEqualTo(shop.slotsByOrders()).isEqualTo(new Shop.Slots(1, 0));
    }

    @Test
    void noMoreChooseThanMay() {
        Shop shop = counter().openShop(Shop.Setup.normal().withChoosingLimit(3));

        scanWithTheFirstReading(shop, 4);

        assertThat(shop.events()).containsExactly(ADMITTED, ADMITTED, ADMITTED, "Order.Rejected v1 AT_CAPACITY");
        assertThat(shop.slots()).isEqualTo(shop.slotsByOrders()).isEqualTo(new Shop.Slots(3, 3));
    }

    @Test
    void nobodyIsAdmittedOnceTheShopIsClosed() {
        Shop shop = counter().openShop();
        AtomicBoolean stale = scanWithTheFirstReading(shop, 1);
        shop.close();

        stale.set(true);
        shop.scan();
        shop.awaitEvents(2);

        assertThat(shop.events()).containsExactly(ADMITTED, "Order.Rejected v1 SHOP_CLOSED");
    }

    @Test
    void lastFourthOfTheSlotsHasFewerSecondsToChoose() {
        Shop shop = counter().openShop(Shop.Setup.normal().withCapacity(4));

        scanWithTheFirstReading(shop, 4);

        assertThat(shop.orders())
                .extracting(StaleSlotsTests::secondsToChoose)
                .containsExactlyInAnyOrder(300L, 300L, 300L, 90L);
    }

    /** One after the other; each reads twice if its transaction finds the slots otherwise than it read them. */
    private AtomicBoolean scanWithTheFirstReading(Shop shop, int scans) {
        AtomicBoolean stale = withTheFirstReading();
        IntStream.rangeClosed(1, scans).forEach(i -> {
            stale.set(true);
            Order order = shop.scan();
            shop.awaitEvents(i);
            assertThat(order.isWaitedFor()).isEqualTo(order.state().equals("CHOOSING"));
        });
        return stale;
    }

    /** Whoever reads the slots next while it is set reads them as the first one did. */
    private AtomicBoolean withTheFirstReading() {
        AtomicReference<JsonNode> first = new AtomicReference<>();
        AtomicBoolean stale = new AtomicBoolean();
        counter().faults().set((call, service) -> {
            JsonNode now = service.get();
            if (!call.state().equals("Read the slots")) {
                return now;
            }
            JsonNode before = first.compareAndSet(null, now) ? now : first.get();
            return stale.compareAndSet(true, false) && before != null ? before : now;
        });
        return stale;
    }

    private static long secondsToChoose(JsonNode order) {
        return Duration.between(time(order, "admittedAt"), time(order, "chooseBefore"))
                .toSeconds();
    }

    private static Instant time(JsonNode order, String attribute) {
        return Instant.parse(order.path(attribute).path("S").asString());
    }
}
