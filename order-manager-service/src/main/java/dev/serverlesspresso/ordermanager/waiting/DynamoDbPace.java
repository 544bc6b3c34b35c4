package dev.serverlesspresso.ordermanager.waiting;

import dev.serverlesspresso.ordermanager.order.OrderId;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How the state of forecasts is written: one short line for each drink or order, all of them deflated, since the row is
 * written with every forecast and DynamoDB charges by the kilobyte.
 */
final class DynamoDbPace {

    private static final String SEPARATOR = " ";
    private static final String COMPLETED = "c";
    private static final String DEPARTED = "d";
    private static final String SEEN = "s";
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
        item.put(
                "orders",
                deflated(Stream.of(
                                lines(COMPLETED, state.pace().completed(), DynamoDbPace::line),
                                lines(DEPARTED, state.pace().departed(), DynamoDbPace::line),
                                lines(SEEN, state.recentOrders(), DynamoDbPace::line))
                        .flatMap(lines -> lines)
                        .toList()));
        return item;
    }

    /** Empty when there is no row yet. */
    static ForecastState state(Map<String, AttributeValue> item) {
        AttributeValue version = item.get("version");
        if (version == null) {
            return ForecastState.unknown();
        }
        List<String> lines = inflated(item.get("orders"));
        return new ForecastState(
                Long.parseLong(version.n()),
                new Pace(read(COMPLETED, lines, DynamoDbPace::drink), read(DEPARTED, lines, DynamoDbPace::departure)),
                read(SEEN, lines, DynamoDbPace::seen));
    }

    private static AttributeValue deflated(List<String> lines) {
        return AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(DeflatedLines.deflate(lines)));
    }

    private static List<String> inflated(@Nullable AttributeValue lines) {
        return lines == null ? List.of() : DeflatedLines.inflate(lines.b().asByteArrayUnsafe());
    }

    private static <T> Stream<String> lines(String kind, List<T> all, Function<T, String> line) {
        return all.stream().map(one -> kind + line.apply(one));
    }

    private static <T> List<T> read(String kind, List<String> lines, Function<String, T> reader) {
        return lines.stream()
                .filter(line -> line.startsWith(kind))
                .map(line -> reader.apply(line.substring(kind.length())))
                .toList();
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
