package dev.serverlesspresso.system.chaos;

import dev.serverlesspresso.system.chaos.Books.StoredCode;
import dev.serverlesspresso.system.chaos.Books.StoredOrder;
import dev.serverlesspresso.system.chaos.Books.StoredSlots;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The tables as they are now. */
record Rows(DynamoDbClient dynamodb) {
    List<StoredOrder> orders() {
        return all("orders").stream().map(Rows::order).toList();
    }

    private static StoredOrder order(Map<String, AttributeValue> row) {
        @Nullable AttributeValue requests = row.get("requests");
        return new StoredOrder(
                text(row, "orderId"),
                text(row, "shopId"),
                text(row, "state"),
                integer(row, "version"),
                text(row, "businessDay"),
                integer(row, "number"),
                requests == null
                        ? Set.of()
                        : requests.l().stream().map(AttributeValue::s).collect(Collectors.toSet()));
    }

    List<StoredCode> codes() {
        Map<String, Map<String, AttributeValue>> counts = new HashMap<>();
        Map<String, Set<String>> holders = new HashMap<>();
        for (Map<String, AttributeValue> row : all("codes")) {
            String code = text(row, "code");
            if (text(row, "entry").equals("CODE")) {
                counts.put(code, row);
            } else if (row.containsKey("orderId") && !row.containsKey("refundedAt")) {
                holders.computeIfAbsent(code, key -> new HashSet<>()).add(text(row, "orderId"));
            }
        }
        return counts.entrySet().stream()
                .filter(code -> code.getValue().containsKey("usesLeft"))
                .map(code -> new StoredCode(
                        code.getKey(),
                        integer(code.getValue(), "usesPerCode"),
                        integer(code.getValue(), "usesLeft"),
                        holders.getOrDefault(code.getKey(), Set.of())))
                .toList();
    }

    StoredSlots slots(String shopId) {
        Map<String, AttributeValue> row = dynamodb.getItem(request -> request.tableName("serverlesspresso-shops")
                        .consistentRead(true)
                        .key(Map.of("shopId", AttributeValue.fromS(shopId), "part", AttributeValue.fromS("SLOTS"))))
                .item();
        return new StoredSlots(shopId, integer(row, "inUse"), integer(row, "choosing"));
    }

    private Collection<Map<String, AttributeValue>> all(String table) {
        return dynamodb
                .scanPaginator(request ->
                        request.tableName("serverlesspresso-" + table).consistentRead(true))
                .items()
                .stream()
                .toList();
    }

    private static int integer(Map<String, AttributeValue> row, String name) {
        @Nullable AttributeValue value = row.get(name);
        return value == null ? 0 : Integer.parseInt(value.n());
    }

    /** Empty where there is none. */
    private static String text(Map<String, AttributeValue> row, String name) {
        @Nullable AttributeValue value = row.get(name);
        return value == null ? "" : value.s();
    }
}
