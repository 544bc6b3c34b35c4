package dev.serverlesspresso.ordermanager.figures;

import dev.serverlesspresso.ordermanager.menu.Drink;
import dev.serverlesspresso.ordermanager.order.Order;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one event adds to the figures of a day: one to each counter; the drink gives its name. */
public record Tally(
        ShopId shopId,
        LocalDate day,
        List<Counter> counters,
        @Nullable Drink drink) {

    /** An order that joined the queue. */
    public static Tally queued(ShopId shopId, LocalDate day, Order order) {
        return new Tally(shopId, day, List.of(Counter.in(Counter.Kind.QUEUED_IN, time(order.queuedAt()))), null);
    }

    /** An order that came to its end. */
    public static Tally ended(ShopId shopId, LocalDate day, Order order) {
        return switch (order.state()) {
            case COMPLETED -> completed(shopId, day, order);
            case CANCELLED ->
                new Tally(
                        shopId,
                        day,
                        List.of(Counter.of(Counter.Kind.CANCELLED), Counter.reason(known(order.reason(), "reason"))),
                        null);
            case EXPIRED -> new Tally(shopId, day, List.of(Counter.of(Counter.Kind.EXPIRED)), null);
            case REJECTED -> new Tally(shopId, day, List.of(Counter.of(Counter.Kind.REJECTED)), null);
            case CHOOSING, QUEUED, MAKING ->
                throw new IllegalArgumentException(
                        "only an order that has ended is counted: '" + order.orderId() + "' is " + order.state());
        };
    }

    private static Tally completed(ShopId shopId, LocalDate day, Order order) {
        Drink drink = known(order.drink(), "drink");
        Instant ended = time(order.endedAt());
        List<Counter> counters = List.of(
                Counter.of(Counter.Kind.COMPLETED),
                Counter.in(Counter.Kind.COMPLETED_IN, ended),
                Counter.drink(drink.id()),
                Counter.wait(Duration.between(time(order.queuedAt()), ended)));
        return new Tally(shopId, day, counters, drink);
    }

    private static Instant time(@Nullable String text) {
        return Instant.parse(known(text, "time"));
    }

    private static <T> T known(@Nullable T value, String what) {
        return Objects.requireNonNull(value, () -> "an order that is counted has its " + what);
    }
}
