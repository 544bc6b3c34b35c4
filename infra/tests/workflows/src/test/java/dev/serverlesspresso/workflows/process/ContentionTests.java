package dev.serverlesspresso.workflows.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.local.states.integration.TaskCalls;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Many transactions at once upon the row of a shop's slots. Here, only one of all that come within the same second is
 * carried out, which is far worse than DynamoDB: a back-off that counts no whole seconds would never let them part, as
 * on AWS, which cuts milliseconds off (https://docs.aws.amazon.com/step-functions/latest/dg/state-wait.html).
 */
class ContentionTests extends ProcessTests {
    private static final Duration EXPRESS_LIMIT = Duration.ofMinutes(4);

    @AfterEach
    void nothingIsWrong() {
        counter().faults().none();
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 100})
    void allWhoComeAtOnceAreAdmittedWhereThereIsRoom(int customers) {
        Shop shop = counter().openShop(Shop.Setup.normal().withCapacity(200));
        counter().faults().set(onlyOneEachSecond("Admit the order", 4));

        IntStream.range(0, customers).forEach(i -> shop.scan());
        Instant start = counter().now();
        secondBySecondUntilTold(shop, customers);

        assertThat(shop.events()).hasSize(customers).containsOnly("Order.Admitted v1");
        assertThat(shop.slots()).isEqualTo(shop.slotsByOrders()).isEqualTo(new Shop.Slots(customers, customers));
        assertThat(Duration.between(start, counter().now())).isLessThan(EXPRESS_LIMIT);
    }

    @Test
    void counterThatAdmitsNobodyForTooLongIsFullBeforeTheWorkflowTimesOut() {
        Shop shop = counter().openShop();
        counter().faults().set(never("Admit the order", 4));

        shop.scan();
        Instant start = counter().now();
        secondBySecondUntilTold(shop, 1);

        assertThat(shop.events()).containsExactly("Order.Rejected v1 AT_CAPACITY");
        assertThat(Duration.between(start, counter().now())).isBetween(Duration.ofSeconds(200), EXPRESS_LIMIT);
        assertThat(shop.slots()).isEqualTo(Shop.Slots.NONE);
    }

    @Test
    void allWhoChooseAtOnceAreQueuedWithNumbersWithoutAGap() {
        Shop shop = counter().openShop();
        var orders = IntStream.range(0, 20).mapToObj(i -> shop.admitted()).toList();
        counter().faults().set(onlyOneEachSecond("Queue the order", 4));

        orders.forEach(Order::choose);
        for (int second = 0; second < 240 && shop.slots().choosing() > 0; second++) {
            counter().advance(Duration.ofSeconds(1));
        }

        assertThat(orders)
                .extracting(order ->
                        Integer.parseInt(order.row().path("number").path("N").asString()))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 20).boxed().toList());
        assertThat(shop.slots()).isEqualTo(shop.slotsByOrders()).isEqualTo(new Shop.Slots(20, 0));
    }

    private void secondBySecondUntilTold(Shop shop, int events) {
        for (int second = 0; second < EXPRESS_LIMIT.toSeconds() && shop.events().size() < events; second++) {
            counter().advance(Duration.ofSeconds(1));
        }
    }

    private TaskCalls onlyOneEachSecond(String state, int items) {
        Map<Long, String> taken = new ConcurrentHashMap<>();
        return (call, service) -> {
            if (call.state().equals(state) && taken.putIfAbsent(counter().now().getEpochSecond(), "taken") != null) {
                throw Faults.conflict(items, 1);
            }
            return service.get();
        };
    }

    private static TaskCalls never(String state, int items) {
        return (call, service) -> {
            if (call.state().equals(state)) {
                throw Faults.conflict(items, 1);
            }
            return service.get();
        };
    }
}
