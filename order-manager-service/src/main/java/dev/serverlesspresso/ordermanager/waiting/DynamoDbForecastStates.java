package dev.serverlesspresso.ordermanager.waiting;

import dev.serverlesspresso.kit.aws.AwsCalls;
import dev.serverlesspresso.kit.aws.Retry;
import dev.serverlesspresso.kit.problem.Unavailable;
import dev.serverlesspresso.ordermanager.OrderManagerProperties;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Row {@code PACE} of a shop, changed one version at a time. */
@Component
class DynamoDbForecastStates implements ForecastStates {

    private static final String MARK = "change";

    private final DynamoDbClient client;
    private final Retry retry;
    private final RandomGenerator random;
    private final String table;

    DynamoDbForecastStates(
            DynamoDbClient client, Retry retry, RandomGenerator random, OrderManagerProperties properties) {
        this.random = random;
        this.client = client;
        this.retry = retry;
        this.table = properties.tables().shops();
    }

    @Override
    public ForecastState find(ShopId shopId) {
        return DynamoDbPace.state(row(shopId));
    }

    /** A write whose answer was lost finds its own mark when it is tried again, and was done. */
    @Override
    public ForecastState change(ShopId shopId, UnaryOperator<ForecastState> change) {
        AttributeValue mark = AttributeValue.fromS(Long.toHexString(random.nextLong()));
        AtomicBoolean lost = new AtomicBoolean();
        return retry.untilPresent("a change of a pace", () -> {
            Map<String, AttributeValue> row = row(shopId);
            ForecastState before = DynamoDbPace.state(row);
            if (mark.equals(row.get(MARK))) {
                return Optional.of(before);
            }
            ForecastState after = change.apply(before);
            Map<String, AttributeValue> item = new HashMap<>(DynamoDbPace.item(shopId, after));
            item.put(MARK, mark);
            try {
                return put(item, before.version()) ? Optional.of(after) : Optional.empty();
            } catch (Unavailable unavailable) {
                if (lost.getAndSet(true)) {
                    throw unavailable;
                }
                return Optional.empty();
            }
        });
    }

    private Map<String, AttributeValue> row(ShopId shopId) {
        return AwsCalls.call(() -> client.getItem(request ->
                        request.tableName(table).key(DynamoDbPace.key(shopId)).consistentRead(true))
                .item());
    }

    private boolean put(Map<String, AttributeValue> item, long before) {
        try {
            AwsCalls.call(() -> client.putItem(request -> request.tableName(table)
                    .item(item)
                    .conditionExpression("attribute_not_exists(shopId) OR #version = :before")
                    .expressionAttributeNames(Map.of("#version", "version"))
                    .expressionAttributeValues(Map.of(":before", AttributeValue.fromN(Long.toString(before))))));
            return true;
        } catch (ConditionalCheckFailedException changedInBetween) {
            return false;
        }
    }
}
