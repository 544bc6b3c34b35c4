package dev.serverlesspresso.workflows.process;

import static dev.serverlesspresso.workflows.process.Actor.AIKO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.local.states.integration.TaskCalls;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The row of the slots counts what the orders' rows say: all that are open, and those of them that are being chosen. */
class SlotCountTests extends ProcessTests {

    @AfterEach
    void nothingIsWrong() {
        counter().faults().none();
    }

    @Test
    void thoseWhoChooseAreCountedUntilTheyHaveChosen() {
        Shop shop = counter().openShop();
        Order first = shop.admitted();
        Order second = shop.admitted();
        assertThat(shop.slots()).isEqualTo(new Shop.Slots(2, 2));

        first.queued();
        assertThat(shop.slots()).isEqualTo(new Shop.Slots(2, 1));
        second.ask("CANCEL", 1, second.customer());
        second.awaitEnd();

        assertThat(shop.slots()).isEqualTo(new Shop.Slots(1, 0));
        first.made(AIKO).completed(AIKO);
        assertThat(shop.slots()).isEqualTo(Shop.Slots.NONE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void countsAreExactAfterAnyMixOfEnds(long seed) {
        Random random = new Random(seed);
        Shop shop = counter().openShop(Shop.Setup.normal().withCapacity(200));
        List<Order> orders = new ArrayList<>();
        counter().faults().set(nowAndThen(new Random(seed)));

        for (int step = 0; step < 80; step++) {
            act(random, shop, orders);
            counter().settle();
            if (step % 10 == 9) {
                counter().advance(Duration.ofSeconds(random.nextInt(60)));
                assertThat(shop.slots()).as("after step " + step).isEqualTo(shop.slotsByOrders());
            }
        }
        counter().faults().none();
        for (int minutes = 0; minutes < 75; minutes += 5) {
            counter().advance(Duration.ofMinutes(5));
            new Admission(shop).sweep();
            new Overdue(shop).sweep();
        }

        assertThat(shop.slotsByOrders()).isEqualTo(Shop.Slots.NONE);
        assertThat(shop.slots()).isEqualTo(Shop.Slots.NONE);
        assertThat(shop.orders())
                .allSatisfy(order -> assertThat(order.has("holds")).isFalse());
        assertThat(orders).allSatisfy(order -> assertThat(ends(shop, order))
                .as("different ends of " + order.row())
                .isEqualTo(1));
    }

    private static void act(Random random, Shop shop, List<Order> orders) {
        if (orders.size() < 10 || random.nextInt(3) == 0) {
            orders.add(shop.scan());
            return;
        }
        Order order = orders.get(random.nextInt(orders.size()));
        int version = Math.max(1, order.version());
        switch (random.nextInt(7)) {
            case 0, 1 -> order.choose();
            case 2 -> order.ask("MAKE", version, AIKO);
            case 3 -> order.ask("COMPLETE", version, AIKO);
            case 4 -> order.ask("UNMAKE", version, AIKO);
            case 5 -> order.ask("CANCEL", version, random.nextBoolean() ? order.customer() : AIKO);
            default -> {
                if (order.row().has("execution")) {
                    order.stop();
                }
            }
        }
    }

    /** One call of ten fails: before it was made, by a conflict if it is a transaction, or after it was made. */
    private static TaskCalls nowAndThen(Random random) {
        return (call, service) -> {
            int fate = random.nextInt(30);
            if (fate == 0 && call.action().equals("transactWriteItems")) {
                int items = call.request().path("TransactItems").size();
                throw Faults.conflict(items, random.nextInt(items));
            }
            if (fate == 1) {
                throw Faults.failure();
            }
            JsonNode answer = service.get();
            if (fate == 2) {
                throw Faults.failure();
            }
            return answer;
        };
    }

    /** How many different ends were told of it. */
    private static long ends(Shop shop, Order order) {
        return shop.seen().stream()
                .filter(event -> event.path("source").asString().contains(".workflow."))
                .filter(event -> event.path("detail").path("orderId").asString().equals(order.id()))
                .map(event -> event.path("detail").path("order"))
                .filter(told -> told.has("endedAt"))
                .map(told ->
                        told.path("state").asString() + told.path("version").asInt())
                .distinct()
                .count();
    }

    @Test
    void noMoreChooseThanMay() {
        Shop shop = counter().openShop(Shop.Setup.normal().withChoosingLimit(3));
        List<Order> three = IntStream.range(0, 3).mapToObj(i -> shop.admitted()).toList();

        shop.scan();
        shop.awaitEvents(4);
        assertThat(shop.events()).endsWith("Order.Rejected v1 AT_CAPACITY");
        three.get(0).queued();
        shop.admitted();

        assertThat(shop.slots()).isEqualTo(new Shop.Slots(4, 3));
    }

    @Test
    void noMoreChooseThanMayHoweverManyComeAtOnce() {
        Shop shop = counter().openShop(Shop.Setup.normal().withChoosingLimit(16));

        IntStream.range(0, 40).parallel().forEach(i -> shop.scan());
        shop.awaitEvents(40);

        assertThat(shop.events()).filteredOn("Order.Admitted v1"::equals).hasSize(16);
        assertThat(shop.events())
                .filteredOn("Order.Rejected v1 AT_CAPACITY"::equals)
                .hasSize(24);
        assertThat(shop.slots()).isEqualTo(new Shop.Slots(16, 16));
    }
}
