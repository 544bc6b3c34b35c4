package dev.serverlesspresso.ordermanager.order;

import dev.serverlesspresso.kit.aws.AwsCalls;
import dev.serverlesspresso.kit.aws.JsonAttributes;
import dev.serverlesspresso.kit.aws.Retry;
import dev.serverlesspresso.ordermanager.OrderManagerProperties;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import dev.serverlesspresso.ordermanager.shop.Shops;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Reads the table of orders and its two indexes. */
@Component
class DynamoDbOrders implements Orders {

    private static final int LATEST = 20;
    private static final int LOOKS = 8;
    private static final int KEYS_AT_ONCE = 100;
    /** To choose, to make and to finish a drink may each take a day at most. */
    private static final Duration LONGEST_LIFE = Duration.ofDays(3);

    private final DynamoDbClient client;
    private final Retry retry;
    private final Clock clock;
    private final Shops shops;
    private final String table;
    private final Duration doneFor;
    private final DynamoDbBoardIndex board;

    DynamoDbOrders(DynamoDbClient client, Retry retry, Clock clock, Shops shops, OrderManagerProperties properties) {
        this.client = client;
        this.shops = shops;
        this.retry = retry;
        this.clock = clock;
        this.table = properties.tables().orders();
        this.doneFor = properties.board().doneFor();
        this.board = new DynamoDbBoardIndex(client, table);
    }

    @Override
    public Optional<Order> find(OrderId orderId) {
        Map<String, AttributeValue> item = AwsCalls.call(() -> client.getItem(request -> request.tableName(table)
                        .key(Map.of("orderId", text(orderId.value())))
                        .consistentRead(true))
                .item());
        return item.isEmpty() ? Optional.empty() : Optional.of(order(item));
    }

    @Override
    public Optional<Order> findAtLeast(OrderId orderId, long version) {
        AtomicInteger looks = new AtomicInteger();
        return retry.withAttempts(LOOKS).untilPresent("a look at an order", () -> {
            Optional<Order> found = find(orderId);
            boolean enough = found.map(order -> order.version() >= version).orElse(true);
            return enough || looks.incrementAndGet() == LOOKS ? Optional.of(found) : Optional.empty();
        });
    }

    @Override
    public List<Order> latestOf(ShopId shopId, String customerId) {
        List<Map<String, AttributeValue>> keys = AwsCalls.call(() -> client.query(request -> request.tableName(table)
                        .indexName("by-customer")
                        .keyConditionExpression("customer = :customer")
                        .expressionAttributeValues(Map.of(":customer", text(shopId + "#" + customerId)))
                        .projectionExpression("orderId")
                        .scanIndexForward(false)
                        .limit(LATEST)))
                .items();
        Map<OrderId, Order> found = keys.isEmpty() ? Map.of() : byId(keys);
        return keys.stream()
                .map(DynamoDbOrders::orderId)
                .flatMap(id -> Stream.ofNullable(found.get(id)))
                .toList();
    }

    /** The index has only keys, or each step of an order would be written there, too. */
    private Map<OrderId, Order> byId(List<Map<String, AttributeValue>> keys) {
        KeysAndAttributes wanted =
                KeysAndAttributes.builder().keys(keys).consistentRead(true).build();
        return AwsCalls.call(
                () -> client.batchGetItemPaginator(request -> request.requestItems(Map.of(table, wanted))).stream()
                        .flatMap(page -> page.responses().getOrDefault(table, List.of()).stream())
                        .map(DynamoDbOrders::order)
                        .collect(Collectors.toMap(Order::orderId, Function.identity())));
    }

    /** The index has the keys of all orders that hold a slot, wherever. */
    @Override
    public List<Order> choosing(ShopId shopId) {
        List<Map<String, AttributeValue>> keys = AwsCalls.call(() -> client
                .queryPaginator(request -> request.tableName(table)
                        .indexName("overdue")
                        .keyConditionExpression("holds = :slot")
                        .expressionAttributeValues(Map.of(":slot", text("SLOT")))
                        .projectionExpression("orderId"))
                .items()
                .stream()
                .toList());
        List<Order> choosing = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += KEYS_AT_ONCE) {
            byId(keys.subList(from, Math.min(from + KEYS_AT_ONCE, keys.size()))).values().stream()
                    .filter(order -> order.isIn(shopId) && order.state() == OrderState.CHOOSING)
                    .forEach(choosing::add);
        }
        return choosing;
    }

    @Override
    public BoardPage board(ShopId shopId, Set<OrderState> states, int limit, Optional<BoardCursor> after) {
        List<DynamoDbBoardIndex.Range> ranges = new ArrayList<>();
        if (states.stream().anyMatch(OrderState::isOpenOnBoard)) {
            ranges.add(DynamoDbBoardIndex.Range.all(BoardCursor.Part.OPEN));
        }
        if (states.stream().anyMatch(OrderState::isDoneOnBoard)) {
            Instant since = clock.instant().minus(doneFor(shopId));
            ranges.add(DynamoDbBoardIndex.Range.since(BoardCursor.Part.DONE, since.toEpochMilli()));
        }
        return board.page(shopId, ranges, order -> states.contains(order.state()), limit, after);
    }

    @Override
    public BoardPage ofDay(ShopId shopId, ShopDay day, int limit, Optional<BoardCursor> after) {
        List<DynamoDbBoardIndex.Range> ranges = List.of(
                DynamoDbBoardIndex.Range.all(BoardCursor.Part.OPEN),
                new DynamoDbBoardIndex.Range(
                        BoardCursor.Part.DONE,
                        day.begins().toEpochMilli(),
                        day.ends().plus(LONGEST_LIFE).toEpochMilli()));
        return board.page(shopId, ranges, order -> order.isOf(day.date()), limit, after);
    }

    @Override
    public List<Order> completedSince(ShopId shopId, Instant instant) {
        DynamoDbBoardIndex.Range since = DynamoDbBoardIndex.Range.since(BoardCursor.Part.DONE, instant.toEpochMilli());
        return board.all(shopId, since).stream()
                .filter(order -> order.state() == OrderState.COMPLETED)
                .toList();
    }

    /** As long as it is usual, or as the shop shows what is ready, if that is longer. */
    private Duration doneFor(ShopId shopId) {
        Duration readyFor = shops.find(shopId)
                .map(shop -> Duration.ofSeconds(shop.readyForSeconds()))
                .orElse(Duration.ZERO);
        return readyFor.compareTo(doneFor) > 0 ? readyFor : doneFor;
    }

    private static OrderId orderId(Map<String, AttributeValue> key) {
        return new OrderId(key.getOrDefault("orderId", text("")).s());
    }

    private static Order order(Map<String, AttributeValue> item) {
        return OrderFields.order(JsonAttributes.object(item));
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
