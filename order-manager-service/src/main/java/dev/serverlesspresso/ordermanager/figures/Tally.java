package dev.serverlesspresso.ordermanager.figures;

import dev.serverlesspresso.kit.access.FirstName;
import dev.serverlesspresso.ordermanager.menu.Drink;
import dev.serverlesspresso.ordermanager.order.Order;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one event adds to the figures of a day: so many to each counter, usually one; the drink gives its name. */
public record Tally(
        ShopId shopId,
        LocalDate day,
        List<Counter> counters,
        @Nullable Drink drink,
        long by) {

    public Tally(ShopId shopId, LocalDate day, List<Counter> counters, @Nullable Drink drink) {
        this(shopId, day, counters, drink, 1);
    }

    /** An order that joined the queue. */
    public static Tally queued(ShopId shopId, LocalDate day, Order order) {
        Instant queuedAt = known(order.queued(), "queued").queuedAt();
        return new Tally(shopId, day, List.of(Counter.in(Counter.Kind.QUEUED_IN, queuedAt)), null);
    }

    /** An order that came to its end. */
    public static Tally ended(ShopId shopId, LocalDate day, Order order) {
        return switch (order.state()) {
            case COMPLETED -> completed(shopId, day, order);
            case CANCELLED -> {
                Optional<String> reason = order.end().map(Order.End::reason);
                yield new Tally(
                        shopId,
                        day,
                        List.of(Counter.of(Counter.Kind.CANCELLED), Counter.reason(known(reason, "cancelled"))),
                        null);
            }
            case EXPIRED -> new Tally(shopId, day, List.of(Counter.of(expired(order))), null);
            case REJECTED -> new Tally(shopId, day, List.of(Counter.of(Counter.Kind.REJECTED)), null);
            case CHOOSING, QUEUED, MAKING ->
                throw new IllegalArgumentException(
                        "only an order that has ended is counted: '" + order.orderId() + "' is " + order.state());
        };
    }

    /** Nobody made the drink in time, or the customer did not choose one. */
    private static Counter.Kind expired(Order order) {
        return order.queued().isPresent() ? Counter.Kind.EXPIRED : Counter.Kind.NOT_CHOSEN;
    }

    /** A ready order that was handed out. */
    public static Tally collected(ShopId shopId, LocalDate day, Order order) {
        return collection(
                shopId, day, order, known(order.collection(), "collected").collectedAt(), 1);
    }

    /** An order that is ready again, and takes back what it counted when it was handed out. */
    public static Tally recalled(ShopId shopId, LocalDate day, Order order, Instant collectedAt) {
        return collection(shopId, day, order, collectedAt, -1);
    }

    private static Tally collection(ShopId shopId, LocalDate day, Order order, Instant collectedAt, long by) {
        Duration wait = Duration.between(known(order.end(), "ended").endedAt(), collectedAt);
        List<Counter> counters = List.of(Counter.of(Counter.Kind.COLLECTED), Counter.collectedWithin(wait));
        return new Tally(shopId, day, counters, null, by);
    }

    private static Tally completed(ShopId shopId, LocalDate day, Order order) {
        Order.Queued queued = known(order.queued(), "queued");
        Instant ended = known(order.end(), "ended").endedAt();
        Drink drink = queued.drink();
        List<Counter> counters = new ArrayList<>(List.of(
                Counter.of(Counter.Kind.COMPLETED),
                Counter.in(Counter.Kind.COMPLETED_IN, ended),
                Counter.drink(drink.id()),
                Counter.wait(Duration.between(queued.queuedAt(), ended))));
        if (drink.options() != null) {
            drink.options().forEach((option, value) -> counters.add(Counter.option(option, value)));
        }
        return new Tally(shopId, day, List.copyOf(counters), drink);
    }

    /** The same for who made the drink, where that is known. */
    public Tally countingBarista(Order order) {
        Optional<String> name =
                order.claim().flatMap(claim -> FirstName.of(claim.claimedBy().name()));
        if (name.isEmpty()) {
            return this;
        }
        List<Counter> more = new ArrayList<>(counters);
        more.add(Counter.barista(name.get()));
        return new Tally(shopId, day, List.copyOf(more), drink, by);
    }

    private static <T> T known(Optional<T> step, String what) {
        return step.orElseThrow(
                () -> new IllegalArgumentException("an order that is counted as " + what + " must say when and why"));
    }
}
