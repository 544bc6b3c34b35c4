package dev.serverlesspresso.ordermanager.order;

import dev.serverlesspresso.kit.aws.AwsCalls;
import dev.serverlesspresso.kit.aws.JsonAttributes;
import dev.serverlesspresso.ordermanager.OrderManagerProperties;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.node.ObjectNode;

/** Reads the sparse index {@code overdue} of the orders, which has nothing but keys, and then the orders themselves. */
@Component
class DynamoDbOverdueOrders implements OverdueOrders {

    private static final String LATEST_END = "latestEnd";

    private final DynamoDbClient client;
    private final String table;

    DynamoDbOverdueOrders(DynamoDbClient client, OrderManagerProperties properties) {
        this.client = client;
        this.table = properties.tables().orders();
    }

    @Override
    public List<OrderId> overdueBefore(Instant limit) {
        return AwsCalls.call(() -> client
                .queryPaginator(request -> request.tableName(table)
                        .indexName("overdue")
                        .keyConditionExpression("holds = :slot AND latestEnd < :limit")
                        .expressionAttributeValues(Map.of(
                                ":slot", AttributeValue.fromS("SLOT"),
                                ":limit", AttributeValue.fromN(Long.toString(limit.getEpochSecond())))))
                .items()
                .stream()
                .flatMap(key -> Stream.ofNullable(key.get("orderId")))
                .map(id -> new OrderId(id.s()))
                .toList());
    }

    @Override
    public Optional<OverdueOrder> find(OrderId orderId) {
        Map<String, AttributeValue> item = AwsCalls.call(() -> client.getItem(request -> request.tableName(table)
                        .key(Map.of("orderId", AttributeValue.fromS(orderId.value())))
                        .consistentRead(true))
                .item());
        return item.containsKey(LATEST_END) ? Optional.of(overdue(JsonAttributes.object(item))) : Optional.empty();
    }

    private OverdueOrder overdue(ObjectNode row) {
        return new OverdueOrder(
                OrderFields.order(row),
                Instant.ofEpochSecond(row.path(LATEST_END).asLong()));
    }
}
