package dev.serverlesspresso.ordermanager.waiting;

import dev.serverlesspresso.ordermanager.order.OrderId;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How the state of forecasts is written: one short line for each drink, since the row is written with every move. */
final class DynamoDbPace {

    private static final String SEPARATOR = " ";
    private static final int MADE_FIELDS = 5;
    private static final int LEFT_FIELDS = 2;
    private static final int SEEN_FIELDS = 7;

    private DynamoDbPace() {}

    static Map<String, AttributeValue> key(ShopId shopId) {
        return Map.of("shopId", AttributeValue.fromS(shopId.value()), "part", AttributeValue.fromS("PACE"));
    }

    static Map<String, AttributeValue> item(ShopId shopId, ForecastState state) {
        Map<String, AttributeValue> item = new HashMap<>(key(shopId));
        item.put("version", AttributeValue.fromN(Long.toString(state.version())));
        item.put("made", lines(state.pace().completed(), DynamoDbPace::line));
        item.put("left", lines(state.pace().departed(), DynamoDbPace::line));
        item.put("lately", lines(state.recentOrders(), DynamoDbPace::line));
        return item;
    }

    /** Empty when there is no row yet. */
    static ForecastState state(Map<String, AttributeValue> item) {
        AttributeValue version = item.get("version");
        if (version == null) {
            return ForecastState.unknown();
        }
        return new ForecastState(
                Long.parseLong(version.n()),
                new Pace(read(item.get("made"), DynamoDbPace::drink), read(item.get("left"), DynamoDbPace::departure)),
                read(item.get("lately"), DynamoDbPace::seen));
    }

    private static <T> AttributeValue lines(List<T> all, Function<T, String> line) {
        return AttributeValue.fromL(
                all.stream().map(line).map(AttributeValue::fromS).toList());
    }

    private static <T> List<T> read(@Nullable AttributeValue lines, Function<String, T> reader) {
        return lines == null
                ? List.of()
                : lines.l().stream().map(AttributeValue::s).map(reader).toList();
    }

    private static String line(CompletedDrink drink) {
        return String.join(
                SEPARATOR,
                drink.orderId().value(),
                millis(drink.queuedAt()),
                millis(drink.claimedAt()),
                millis(drink.endedAt()),
                drink.barista());
    }

    private static CompletedDrink drink(String line) {
        String[] fields = line.split(SEPARATOR, MADE_FIELDS);
        return new CompletedDrink(
                new OrderId(fields[0]), instant(fields[1]), instant(fields[2]), instant(fields[3]), fields[4]);
    }

    private static String line(Departure departure) {
        return departure.orderId().value() + SEPARATOR + millis(departure.at());
    }

    private static Departure departure(String line) {
        String[] fields = line.split(SEPARATOR, LEFT_FIELDS);
        return new Departure(new OrderId(fields[0]), instant(fields[1]));
    }

    private static String line(SeenOrder seen) {
        String about =
                String.join(SEPARATOR, seen.orderId().value(), Long.toString(seen.version()), millis(seen.seenAt()));
        return seen.waiting().map(order -> about + SEPARATOR + line(order)).orElse(about);
    }

    private static String line(WaitingOrder order) {
        String queued = order.number() + SEPARATOR + millis(order.queuedAt());
        WaitingOrder.Making making = order.making();
        return making == null ? queued : String.join(SEPARATOR, queued, millis(making.since()), making.barista());
    }

    private static SeenOrder seen(String line) {
        String[] fields = line.split(SEPARATOR, SEEN_FIELDS);
        OrderId orderId = new OrderId(fields[0]);
        Optional<WaitingOrder> waiting = fields.length < 5 ? Optional.empty() : Optional.of(waiting(orderId, fields));
        return new SeenOrder(orderId, Long.parseLong(fields[1]), waiting, instant(fields[2]));
    }

    private static WaitingOrder waiting(OrderId orderId, String[] fields) {
        WaitingOrder.Making making =
                fields.length < SEEN_FIELDS ? null : new WaitingOrder.Making(fields[6], instant(fields[5]));
        return new WaitingOrder(orderId, Long.parseLong(fields[3]), instant(fields[4]), making);
    }

    private static String millis(Instant instant) {
        return Long.toString(instant.toEpochMilli());
    }

    private static Instant instant(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }
}
