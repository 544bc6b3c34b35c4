package dev.serverlesspresso.qrvalidator.pairing;

import static dev.serverlesspresso.kit.aws.Attributes.number;
import static dev.serverlesspresso.kit.aws.Attributes.text;

import dev.serverlesspresso.kit.aws.AwsCalls;
import dev.serverlesspresso.kit.aws.Cancellation;
import dev.serverlesspresso.kit.aws.Retry;
import dev.serverlesspresso.qrvalidator.QrValidatorProperties;
import dev.serverlesspresso.qrvalidator.device.Device;
import dev.serverlesspresso.qrvalidator.device.DynamoDbDeviceRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Rows {@code PAIRING#<code> / PAIRING} of the table of codes; of the secret they hold a hash only. */
@Component
class DynamoDbPairings implements Pairings {

    private static final int READ_AT_ONCE = 100;

    private final DynamoDbClient client;
    private final Retry retry;
    private final String table;

    DynamoDbPairings(DynamoDbClient client, Retry retry, QrValidatorProperties properties) {
        this.client = client;
        this.retry = retry;
        this.table = properties.tables().codes();
    }

    /** A repeated call, after an answer that was lost, meets what it wrote itself: a secret belongs to one pairing alone. */
    @Override
    public boolean store(Pairing pairing, Instant now) {
        try {
            AwsCalls.call(() -> client.putItem(request -> request.tableName(table)
                    .item(DynamoDbPairingRows.item(pairing))
                    .conditionExpression("attribute_not_exists(code) OR expiresAt <= :now OR secretHash = :own")
                    .expressionAttributeValues(Map.of(
                            ":now", number(now.getEpochSecond()),
                            ":own", text(pairing.secret().value())))));
            return true;
        } catch (ConditionalCheckFailedException inUse) {
            return false;
        }
    }

    @Override
    public Optional<Pairing> find(PairingCode code) {
        Map<String, AttributeValue> item = AwsCalls.call(() -> client.getItem(
                        request -> request.tableName(table).consistentRead(true).key(DynamoDbPairingRows.key(code)))
                .item());
        return item.isEmpty() ? Optional.empty() : Optional.of(DynamoDbPairingRows.pairing(item));
    }

    @Override
    public Map<PairingCode, Pairing> findAll(Set<PairingCode> codes) {
        List<PairingCode> asked = new ArrayList<>(codes);
        Map<PairingCode, Pairing> found = new HashMap<>();
        for (int from = 0; from < asked.size(); from += READ_AT_ONCE) {
            read(asked.subList(from, Math.min(asked.size(), from + READ_AT_ONCE)))
                    .forEach(pairing -> found.put(pairing.code(), pairing));
        }
        return found;
    }

    private List<Pairing> read(List<PairingCode> codes) {
        KeysAndAttributes keys = KeysAndAttributes.builder()
                .consistentRead(true)
                .keys(codes.stream().map(DynamoDbPairingRows::key).toList())
                .build();
        return AwsCalls.call(() -> client.batchGetItem(request -> request.requestItems(Map.of(table, keys))))
                .responses()
                .getOrDefault(table, List.of())
                .stream()
                .map(DynamoDbPairingRows::pairing)
                .toList();
    }

    @Override
    public boolean confirm(PairingCode code, Device device, Instant now) {
        return retry.untilPresent("a confirmation", () -> tryConfirming(code, device, now));
    }

    private Optional<Boolean> tryConfirming(PairingCode code, Device device, Instant now) {
        try {
            AwsCalls.call(() -> client.transactWriteItems(
                    request -> request.transactItems(confirmPairing(code, device, now), storeDevice(device))));
            return Optional.of(true);
        } catch (TransactionCanceledException cancelled) {
            Cancellation reasons = new Cancellation(cancelled);
            if (reasons.conditionFailed(0)) {
                return Optional.of(false);
            }
            if (reasons.retryable()) {
                return Optional.empty();
            }
            throw cancelled;
        }
    }

    private TransactWriteItem confirmPairing(PairingCode code, Device device, Instant now) {
        return TransactWriteItem.builder()
                .update(update -> update.tableName(table)
                        .key(DynamoDbPairingRows.key(code))
                        .conditionExpression("confirmBefore > :now AND attribute_not_exists(deviceId)")
                        .updateExpression("SET shopId = :shopId, deviceId = :deviceId, #name = :name")
                        .expressionAttributeNames(Map.of("#name", "name"))
                        .expressionAttributeValues(Map.of(
                                ":now", number(now.getEpochSecond()),
                                ":shopId", text(device.shopId().value()),
                                ":deviceId", text(device.id().value()),
                                ":name", text(device.name()))))
                .build();
    }

    private TransactWriteItem storeDevice(Device device) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table).item(DynamoDbDeviceRows.item(device)))
                .build();
    }
}
