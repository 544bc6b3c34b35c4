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
import java.util.LinkedHashMap;
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
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Reads the table of orders and its two indexes. */
@Component
class DynamoDbOrders implements Orders {

    private static final int LATEST = 20;
    private static final int LOOKS = 8;
    private static final int KEYS_AT_ONCE = 100;

    private final DynamoDbClient client;
    private final Retry retry;
    private final Clock clock;
    private final Shops shops;
    private final String table;
    private final Duration doneFor;

    DynamoDbOrders(DynamoDbClient client, Retry retry, Clock clock, Shops shops, OrderManagerProperties properties) {
        this.client = client;
        this.shops = shops;
        this.retry = retry;
        this.clock = clock;
        this.table = properties.tables().orders();
        this.doneFor = properties.board().doneFor();
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
        List<Order> page = new ArrayList<>();
        Optional<BoardCursor> cursor = after.or(() -> next(Optional.empty(), states));
        while (cursor.isPresent() && page.size() < limit) {
            BoardCursor from = cursor.get();
            QueryResponse read = read(shopId, from, limit - page.size());
            read.items().stream()
                    .map(DynamoDbOrders::order)
                    .filter(order -> states.contains(order.state()))
                    .forEach(page::add);
            cursor = read.hasLastEvaluatedKey() && !read.lastEvaluatedKey().isEmpty()
                    ? Optional.of(new BoardCursor(from.part(), Optional.of(place(read.lastEvaluatedKey()))))
                    : next(Optional.of(from.part()), states);
        }
        return new BoardPage(page, cursor);
    }

    @Override
    public List<Order> completedSince(ShopId shopId, Instant instant) {
        QueryRequest query = since(shopId + "#" + BoardCursor.Part.DONE, instant.toEpochMilli())
                .build();
        return AwsCalls.call(() -> client.queryPaginator(query).items().stream()
                .map(DynamoDbOrders::order)
                .filter(order -> order.state() == OrderState.COMPLETED)
                .toList());
    }

    private static Optional<BoardCursor> next(Optional<BoardCursor.Part> done, Set<OrderState> states) {
        if (done.isEmpty() && states.stream().anyMatch(OrderState::isOpenOnBoard)) {
            return Optional.of(new BoardCursor(BoardCursor.Part.OPEN, Optional.empty()));
        }
        if (!done.equals(Optional.of(BoardCursor.Part.DONE)) && states.stream().anyMatch(OrderState::isDoneOnBoard)) {
            return Optional.of(new BoardCursor(BoardCursor.Part.DONE, Optional.empty()));
        }
        return Optional.empty();
    }

    private QueryResponse read(ShopId shopId, BoardCursor from, int limit) {
        String board = shopId + "#" + from.part();
        long since = from.part() == BoardCursor.Part.DONE
                ? clock.instant().minus(doneFor(shopId)).toEpochMilli()
                : 0;
        QueryRequest.Builder query = since(board, since).limit(limit);
        from.last()
                .filter(place -> place.position() >= since)
                .ifPresent(place -> query.exclusiveStartKey(start(board, place)));
        return AwsCalls.call(() -> client.query(query.build()));
    }

    /** As long as it is usual, or as the shop shows what is ready, if that is longer. */
    private Duration doneFor(ShopId shopId) {
        Duration readyFor = shops.find(shopId)
                .map(shop -> Duration.ofSeconds(shop.readyForSeconds()))
                .orElse(Duration.ZERO);
        return readyFor.compareTo(doneFor) > 0 ? readyFor : doneFor;
    }

    private QueryRequest.Builder since(String board, long position) {
        return QueryRequest.builder()
                .tableName(table)
                .indexName("board")
                .keyConditionExpression("board = :board AND #position >= :since")
                .expressionAttributeNames(Map.of("#position", "position"))
                .expressionAttributeValues(Map.of(":board", text(board), ":since", number(position)));
    }

    private static Map<String, AttributeValue> start(String board, BoardCursor.Place place) {
        Map<String, AttributeValue> key = new LinkedHashMap<>();
        key.put("board", text(board));
        key.put("position", number(place.position()));
        key.put("orderId", text(place.orderId().value()));
        return key;
    }

    private static BoardCursor.Place place(Map<String, AttributeValue> key) {
        AttributeValue position = key.get("position");
        AttributeValue orderId = key.get("orderId");
        if (position == null || orderId == null) {
            throw new IllegalStateException("the index 'board' answered a key of " + key.keySet());
        }
        return new BoardCursor.Place(Long.parseLong(position.n()), new OrderId(orderId.s()));
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

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
