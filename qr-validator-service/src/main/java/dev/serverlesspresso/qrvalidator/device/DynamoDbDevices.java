package dev.serverlesspresso.qrvalidator.device;

import static dev.serverlesspresso.kit.aws.Attributes.number;
import static dev.serverlesspresso.kit.aws.Attributes.text;

import dev.serverlesspresso.kit.aws.AwsCalls;
import dev.serverlesspresso.kit.time.Rfc3339;
import dev.serverlesspresso.qrvalidator.QrValidatorProperties;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Rows {@code DISPLAYS#<shop> / DISPLAY#<id>} of the table of codes; of renewal tokens they hold hashes only. */
@Component
class DynamoDbDevices implements Devices {

    private static final String THERE = "expiresAt > :nowSecond";

    private final DynamoDbClient client;
    private final String table;

    DynamoDbDevices(DynamoDbClient client, QrValidatorProperties properties) {
        this.client = client;
        this.table = properties.tables().codes();
    }

    @Override
    public Optional<Device> find(ShopId shopId, DeviceId id, Instant now) {
        Map<String, AttributeValue> item = AwsCalls.call(() -> client.getItem(request ->
                        request.tableName(table).consistentRead(true).key(DynamoDbDeviceRows.key(shopId, id)))
                .item());
        return item.isEmpty()
                ? Optional.empty()
                : Optional.of(DynamoDbDeviceRows.display(shopId, item))
                        .filter(device -> now.isBefore(device.expiresAt()));
    }

    @Override
    public List<Device> of(ShopId shopId, Instant now) {
        return AwsCalls.call(() -> client
                .queryPaginator(request -> request.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("code = :devices")
                        .filterExpression(THERE)
                        .expressionAttributeValues(Map.of(
                                ":devices", text(DynamoDbDeviceRows.partition(shopId)),
                                ":nowSecond", number(now.getEpochSecond()))))
                .items()
                .stream()
                .map(item -> DynamoDbDeviceRows.display(shopId, item))
                .toList());
    }

    /** The previous token stays valid beside the new one, because of two claims at once either answer may be used. */
    @Override
    public boolean storeToken(ShopId shopId, DeviceId id, Hash token, Instant now, Instant expiresAt) {
        Map<String, AttributeValue> values = values(token, now, expiresAt);
        return holds(token, request -> request.tableName(table)
                .key(DynamoDbDeviceRows.key(shopId, id))
                .conditionExpression(THERE + " AND (attribute_not_exists(tokenHash) OR tokenHash <> :next)")
                .updateExpression("SET previousTokenHash = if_not_exists(tokenHash, :next),"
                        + " previousGoodUntil = :expiresAt, tokenHash = :next,"
                        + " renewedAt = :now, expiresAt = :expiresAt REMOVE sealedToken")
                .expressionAttributeValues(values));
    }

    @Override
    public boolean rotate(ShopId shopId, DeviceId id, Renewal renewal) {
        Map<String, AttributeValue> values = values(renewal.next(), renewal.now(), renewal.expiresAt());
        values.put(":presented", text(renewal.presented().value()));
        values.put(":graceUntil", number(renewal.graceUntil().getEpochSecond()));
        values.put(":sealed", text(renewal.sealed().value()));
        return holds(renewal.next(), request -> request.tableName(table)
                .key(DynamoDbDeviceRows.key(shopId, id))
                .conditionExpression(THERE + " AND (tokenHash = :presented OR"
                        + " (previousTokenHash = :presented AND attribute_not_exists(sealedToken)))")
                .updateExpression("SET previousTokenHash = :presented, previousGoodUntil = :graceUntil,"
                        + " sealedToken = :sealed, tokenHash = :next, renewedAt = :now, expiresAt = :expiresAt")
                .expressionAttributeValues(values));
    }

    private static Map<String, AttributeValue> values(Hash next, Instant now, Instant expiresAt) {
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":next", text(next.value()));
        values.put(":now", text(Rfc3339.text(now)));
        values.put(":nowSecond", number(now.getEpochSecond()));
        values.put(":expiresAt", number(expiresAt.getEpochSecond()));
        return values;
    }

    /** Whether the row has the token now: a repeated call, after an answer that was lost, meets what it wrote itself. */
    private boolean holds(Hash token, Consumer<UpdateItemRequest.Builder> update) {
        try {
            AwsCalls.call(() -> client.updateItem(request -> update.accept(
                    request.returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))));
            return true;
        } catch (ConditionalCheckFailedException writtenBeforeGoneOrSuperseded) {
            Map<String, AttributeValue> there = writtenBeforeGoneOrSuperseded.item();
            return text(token.value()).equals(there.get(DynamoDbDeviceRows.CURRENT));
        }
    }

    @Override
    public void remove(ShopId shopId, DeviceId id) {
        AwsCalls.call(
                () -> client.deleteItem(request -> request.tableName(table).key(DynamoDbDeviceRows.key(shopId, id))));
    }
}
