package dev.serverlesspresso.ordermanager.order;

import dev.serverlesspresso.kit.aws.AwsCalls;
import dev.serverlesspresso.kit.aws.JsonAttributes;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Reads the index of orders with a number by shop: open ones in queue order, those that have ended by their end. */
final class DynamoDbBoardIndex {

    private final DynamoDbClient client;
    private final String table;

    DynamoDbBoardIndex(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /** A part of the index between two positions, both included. */
    record Range(BoardCursor.Part part, long since, long until) {

        static Range all(BoardCursor.Part part) {
            return new Range(part, 0, Long.MAX_VALUE);
        }

        static Range since(BoardCursor.Part part, long since) {
            return new Range(part, since, Long.MAX_VALUE);
        }

        private boolean has(BoardCursor.Place place) {
            return place.position() >= since && place.position() <= until;
        }
    }

    /** The wanted orders of the ranges in their order, up to a limit, from a cursor on. */
    Orders.BoardPage page(
            ShopId shopId, List<Range> ranges, Predicate<Order> wanted, int limit, Optional<BoardCursor> after) {
        List<Order> page = new ArrayList<>();
        Optional<BoardCursor> cursor = after.or(() -> begin(ranges, 0));
        while (cursor.isPresent() && page.size() < limit) {
            BoardCursor from = cursor.get();
            int at = place(ranges, from.part());
            if (at < 0) {
                return new Orders.BoardPage(page, Optional.empty());
            }
            QueryResponse read = AwsCalls.call(() -> client.query(query(shopId, ranges.get(at), from.last())
                    .limit(limit - page.size())
                    .build()));
            read.items().stream().map(DynamoDbBoardIndex::order).filter(wanted).forEach(page::add);
            cursor = read.hasLastEvaluatedKey() && !read.lastEvaluatedKey().isEmpty()
                    ? Optional.of(new BoardCursor(from.part(), Optional.of(place(read.lastEvaluatedKey()))))
                    : begin(ranges, at + 1);
        }
        return new Orders.BoardPage(page, cursor);
    }

    List<Order> all(ShopId shopId, Range range) {
        QueryRequest query = query(shopId, range, Optional.empty()).build();
        return AwsCalls.call(() -> client.queryPaginator(query).items().stream()
                .map(DynamoDbBoardIndex::order)
                .toList());
    }

    private static Optional<BoardCursor> begin(List<Range> ranges, int at) {
        return at < ranges.size()
                ? Optional.of(new BoardCursor(ranges.get(at).part(), Optional.empty()))
                : Optional.empty();
    }

    private static int place(List<Range> ranges, BoardCursor.Part part) {
        return ranges.stream().map(Range::part).toList().indexOf(part);
    }

    private QueryRequest.Builder query(ShopId shopId, Range range, Optional<BoardCursor.Place> after) {
        String board = shopId + "#" + range.part();
        QueryRequest.Builder query = QueryRequest.builder()
                .tableName(table)
                .indexName("board")
                .keyConditionExpression("board = :board AND #position BETWEEN :since AND :until")
                .expressionAttributeNames(Map.of("#position", "position"))
                .expressionAttributeValues(Map.of(
                        ":board", AttributeValue.fromS(board),
                        ":since", number(range.since()),
                        ":until", number(range.until())));
        after.filter(range::has).ifPresent(place -> query.exclusiveStartKey(start(board, place)));
        return query;
    }

    private static Map<String, AttributeValue> start(String board, BoardCursor.Place place) {
        Map<String, AttributeValue> key = new LinkedHashMap<>();
        key.put("board", AttributeValue.fromS(board));
        key.put("position", number(place.position()));
        key.put("orderId", AttributeValue.fromS(place.orderId().value()));
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

    private static Order order(Map<String, AttributeValue> item) {
        return OrderFields.order(JsonAttributes.object(item));
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
