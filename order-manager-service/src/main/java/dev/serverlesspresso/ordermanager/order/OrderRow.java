package dev.serverlesspresso.ordermanager.order;

import dev.serverlesspresso.ordermanager.csv.Csv;
import dev.serverlesspresso.ordermanager.menu.Drink;
import dev.serverlesspresso.ordermanager.shop.Shop;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An order as a row of a table, with nothing about persons; times are those of the shop's clock with their offset. */
record OrderRow(
        String day,
        long number,
        OrderState state,
        String drinkId,
        String drink,
        String options,
        String queuedAt,
        @Nullable String claimedAt,
        @Nullable String endedAt,
        @Nullable String collectedAt,
        @Nullable Long waitSeconds,
        @Nullable String reason) {

    /** Empty for an order that has no number. */
    static Optional<OrderRow> of(Order order, Shop shop, ZoneId zone) {
        return order.admitted().flatMap(admitted -> order.queued()
                .map(queued -> new OrderRow(
                        admitted.businessDay().toString(),
                        queued.number(),
                        order.state(),
                        Csv.text(queued.drink().id()),
                        Csv.text(name(queued.drink(), shop)),
                        Csv.text(options(queued.drink())),
                        text(queued.queuedAt(), zone),
                        order.claim()
                                .map(claim -> text(claim.claimedAt(), zone))
                                .orElse(null),
                        order.end().map(end -> text(end.endedAt(), zone)).orElse(null),
                        order.collection()
                                .map(known -> text(known.collectedAt(), zone))
                                .orElse(null),
                        waitSeconds(order, queued),
                        order.end().map(Order.End::reason).orElse(null))));
    }

    private static String name(Drink drink, Shop shop) {
        Map<String, String> names = drink.name();
        return names.getOrDefault(shop.locale(), names.getOrDefault("en", drink.id()));
    }

    private static String options(Drink drink) {
        return drink.options() == null
                ? ""
                : new TreeMap<>(drink.options())
                        .entrySet().stream()
                                .map(option -> option.getKey() + "=" + option.getValue())
                                .collect(Collectors.joining(" "));
    }

    /** From the queue to the finished drink. */
    private static @Nullable Long waitSeconds(Order order, Order.Queued queued) {
        return order.state() != OrderState.COMPLETED
                ? null
                : order.end()
                        .map(end -> Duration.between(queued.queuedAt(), end.endedAt())
                                .toSeconds())
                        .orElse(null);
    }

    private static String text(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }
}
