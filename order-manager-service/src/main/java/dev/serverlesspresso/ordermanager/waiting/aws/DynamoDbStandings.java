package dev.serverlesspresso.ordermanager.waiting.aws;

import dev.serverlesspresso.kit.aws.AwsCalls;
import dev.serverlesspresso.ordermanager.OrderManagerProperties;
import dev.serverlesspresso.ordermanager.aws.Patience;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import dev.serverlesspresso.ordermanager.waiting.Standing;
import dev.serverlesspresso.ordermanager.waiting.Standings;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Row {@code PACE} of a shop, changed one version at a time. */
@Component
class DynamoDbStandings implements Standings {

    private final DynamoDbClient client;
    private final Patience patience;
    private final String table;

    DynamoDbStandings(DynamoDbClient client, Patience patience, OrderManagerProperties properties) {
        this.client = client;
        this.patience = patience;
        this.table = properties.tables().shops();
    }

    @Override
    public Standing find(ShopId shopId) {
        return PaceRow.standing(AwsCalls.call(() -> client.getItem(request ->
                        request.tableName(table).key(PaceRow.key(shopId)).consistentRead(true))
                .item()));
    }

    @Override
    public Standing change(ShopId shopId, UnaryOperator<Standing> change) {
        return patience.untilAnswered("a change of a pace", () -> {
            Standing before = find(shopId);
            Standing after = change.apply(before);
            return put(shopId, after, before.version()) ? Optional.of(after) : Optional.empty();
        });
    }

    private boolean put(ShopId shopId, Standing standing, long before) {
        try {
            AwsCalls.call(() -> client.putItem(request -> request.tableName(table)
                    .item(PaceRow.item(shopId, standing))
                    .conditionExpression("attribute_not_exists(shopId) OR #version = :before")
                    .expressionAttributeNames(Map.of("#version", "version"))
                    .expressionAttributeValues(Map.of(":before", AttributeValue.fromN(Long.toString(before))))));
            return true;
        } catch (ConditionalCheckFailedException changedInBetween) {
            return false;
        }
    }
}
