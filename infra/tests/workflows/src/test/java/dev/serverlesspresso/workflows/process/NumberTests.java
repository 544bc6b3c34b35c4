package dev.serverlesspresso.workflows.process;

import static dev.serverlesspresso.workflows.process.Actor.AIKO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Numbers begin at 1 with each business day, but never with one that is still called out. */
class NumberTests extends ProcessTests {
    private static final String NEXT_DAY = "2026-11-03";

    @Test
    void orderThatWaitsOverMidnightKeepsItsNumberForItself() {
        Shop shop = counter().openShop();
        Order before = shop.admitted().queued();
        shop.admitted().queued();

        Order after = shop.admitted();
        after.chooseOn(NEXT_DAY);
        Order later = shop.admitted();
        later.chooseOn(NEXT_DAY);

        assertThat(number(before)).isEqualTo(1);
        assertThat(List.of(number(after), number(later))).containsExactly(3, 4);
        before.made(AIKO).completed(AIKO);
    }

    @Test
    void numberThatIsShownAsReadyIsNotGivenAgain() {
        Shop shop = counter().openShop();
        Order ready = shop.admitted().queued().made(AIKO).completed(AIKO);
        counter().advance(Duration.ofHours(2));

        Order after = shop.admitted();
        after.chooseOn(NEXT_DAY);

        assertThat(number(ready)).isEqualTo(1);
        assertThat(number(after)).isEqualTo(2);
        after.made(AIKO).completed(AIKO);
    }

    @Test
    void dayAfterAQuietNightBeginsAtOne() {
        Shop shop = counter().openShop();
        shop.admitted().queued().made(AIKO).completed(AIKO);
        shop.admitted().queued().made(AIKO).completed(AIKO);
        counter().advance(Duration.ofHours(10));

        Order first = shop.admitted();
        first.chooseOn(NEXT_DAY);

        assertThat(number(first)).isEqualTo(1);
        first.made(AIKO).completed(AIKO);
    }

    @Test
    void twoDaysThatTakeTurnsNeverShareANumber() {
        Shop shop = counter().openShop();
        List<Order> orders = IntStream.range(0, 12)
                .mapToObj(i -> {
                    Order order = shop.admitted();
                    order.chooseOn(i % 2 == 0 ? Shop.DAY : NEXT_DAY);
                    return order;
                })
                .toList();

        Set<Integer> numbers = new HashSet<>();
        orders.forEach(order -> assertThat(numbers.add(number(order)))
                .as("number of " + order.row())
                .isTrue());
    }

    @Test
    void countersAndNumbersAgeOut() {
        Shop shop = counter().openShop();
        Order order = shop.admitted().queued();

        JsonNode day = shop.row("NUMBERS#" + Shop.DAY);
        JsonNode number = shop.row("NUMBER#" + number(order));

        long now = counter().now().getEpochSecond();
        assertThat(seconds(day, "expiresAt")).isEqualTo(now + Duration.ofDays(7).toSeconds());
        assertThat(seconds(number, "freeAt"))
                .isGreaterThanOrEqualTo(now
                        + Shop.TO_MAKE
                                .plus(Shop.TO_FINISH)
                                .plus(Duration.ofHours(2))
                                .toSeconds());
        assertThat(seconds(number, "expiresAt")).isGreaterThan(seconds(number, "freeAt"));
        order.made(AIKO).completed(AIKO);
    }

    private static long seconds(JsonNode row, String attribute) {
        return Long.parseLong(row.path(attribute).path("N").asString());
    }

    private static int number(Order order) {
        return Integer.parseInt(order.row().path("number").path("N").asString());
    }
}
