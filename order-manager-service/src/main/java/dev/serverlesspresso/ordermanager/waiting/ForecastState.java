package dev.serverlesspresso.ordermanager.waiting;

import dev.serverlesspresso.ordermanager.order.Order;
import dev.serverlesspresso.ordermanager.order.OrderId;
import dev.serverlesspresso.ordermanager.order.OrderState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a shop knows for its forecasts: its pace, and the orders that it saw in events of the last minute, since the index of
 * the board may not show them yet. The version rises with each move.
 */
record ForecastState(long version, Pace pace, List<SeenOrder> recentOrders) {

    private static final Duration INDEX_CATCHES_UP = Duration.ofMinutes(1);
    private static final int MOST = 60;

    public ForecastState {
        recentOrders = List.copyOf(recentOrders);
    }

    public static ForecastState unknown() {
        return new ForecastState(0, Pace.unknown(), List.of());
    }

    /** After orders moved; an event that comes twice, or late, changes nothing but the version. */
    ForecastState after(List<Order> moved, Instant now) {
        ForecastState after = this;
        for (Order order : moved) {
            after = order.queued().isEmpty() ? after : after.with(order, now);
        }
        return new ForecastState(version + 1, after.pace, after.recentOrders);
    }

    /** An order without a number was never in the line. */
    private ForecastState with(Order order, Instant now) {
        List<SeenOrder> seen = new ArrayList<>(recentOrders);
        boolean older = seen.removeIf(one -> one.orderId().equals(order.orderId()) && one.version() < order.version());
        if (older || seen.stream().noneMatch(one -> one.orderId().equals(order.orderId()))) {
            seen.add(SeenOrder.of(order, now));
        }
        seen.removeIf(one -> one.seenAt().isBefore(now.minus(INDEX_CATCHES_UP)));
        Pace next = completed(order)
                .map(drink -> pace.with(drink, now))
                .or(() -> departure(order).map(gone -> pace.with(gone, now)))
                .orElse(pace);
        return new ForecastState(version, next, seen.subList(Math.max(0, seen.size() - MOST), seen.size()));
    }

    private static Optional<CompletedDrink> completed(Order order) {
        if (order.state() != OrderState.COMPLETED) {
            return Optional.empty();
        }
        return order.queued().flatMap(queued -> order.claim().flatMap(claim -> order.end()
                .map(end -> new CompletedDrink(
                        order.orderId(),
                        queued.queuedAt(),
                        claim.claimedAt(),
                        end.endedAt(),
                        String.valueOf(claim.claimedBy().id())))));
    }

    private static Optional<Departure> departure(Order order) {
        boolean unmade = order.state() == OrderState.CANCELLED || order.state() == OrderState.EXPIRED;
        return order.end().filter(end -> unmade).map(end -> new Departure(order.orderId(), end.endedAt()));
    }

    /** The line in queue order: each order as the newest of its versions shows it. */
    List<WaitingOrder> line(List<Order> read, Instant now) {
        Map<OrderId, SeenOrder> newest = new HashMap<>();
        for (SeenOrder seen : recentOrders) {
            newest.put(seen.orderId(), seen);
        }
        for (Order order : read) {
            newest.merge(
                    order.orderId(),
                    SeenOrder.of(order, now),
                    (one, other) -> one.version() >= other.version() ? one : other);
        }
        return newest.values().stream()
                .flatMap(seen -> seen.waiting().stream())
                .sorted(Comparator.comparing(WaitingOrder::queuedAt).thenComparingLong(WaitingOrder::number))
                .toList();
    }
}
