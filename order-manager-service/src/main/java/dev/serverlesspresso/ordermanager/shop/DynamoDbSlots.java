package dev.serverlesspresso.ordermanager.shop;

import dev.serverlesspresso.kit.aws.AwsCalls;
import dev.serverlesspresso.ordermanager.OrderManagerProperties;
import java.util.Map;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Row {@code SLOTS} of a shop, read as admissions see it. */
@Component
class DynamoDbSlots implements Slots {

    private final DynamoDbClient client;
    private final String table;

    DynamoDbSlots(DynamoDbClient client, OrderManagerProperties properties) {
        this.client = client;
        this.table = properties.tables().shops();
    }

    @Override
    public Taken of(ShopId shopId) {
        Map<String, AttributeValue> row = AwsCalls.call(() -> client.getItem(request -> request.tableName(table)
                        .key(Map.of(
                                "shopId", AttributeValue.fromS(shopId.value()), "part", AttributeValue.fromS("SLOTS")))
                        .consistentRead(true))
                .item());
        return row.containsKey("capacity")
                ? new Taken(
                        number(row, "inUse", 0),
                        number(row, "choosing", 0),
                        number(row, "capacity", Long.MAX_VALUE),
                        number(row, "choosingLimit", Long.MAX_VALUE))
                : Taken.none();
    }

    private static long number(Map<String, AttributeValue> row, String name, long otherwise) {
        AttributeValue value = row.get(name);
        return value == null ? otherwise : Long.parseLong(value.n());
    }
}
