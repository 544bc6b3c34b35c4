package dev.serverlesspresso.ordermanager.access;

import static dev.serverlesspresso.kit.aws.Attributes.number;
import static dev.serverlesspresso.kit.aws.Attributes.text;

import dev.serverlesspresso.kit.access.Caller;
import dev.serverlesspresso.kit.aws.AwsCalls;
import dev.serverlesspresso.ordermanager.OrderManagerProperties;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Rows {@code REMOVED#<shop> / <device>} of the table of shops, which age out. */
@Component
class DynamoDbRemovedDevices implements RemovedDevices {

    private final DynamoDbClient client;
    private final String table;

    DynamoDbRemovedDevices(DynamoDbClient client, OrderManagerProperties properties) {
        this.client = client;
        this.table = properties.tables().shops();
    }

    @Override
    public boolean contains(Caller.Device device) {
        return AwsCalls.call(() -> client.getItem(request ->
                        request.tableName(table).consistentRead(true).key(key(device.tenant(), device.id()))))
                .hasItem();
    }

    @Override
    public void add(String shopId, String deviceId, Instant until) {
        Map<String, AttributeValue> row = new HashMap<>(key(shopId, deviceId));
        row.put("expiresAt", number(until.getEpochSecond()));
        AwsCalls.call(() -> client.putItem(request -> request.tableName(table).item(row)));
    }

    private static Map<String, AttributeValue> key(String shopId, String deviceId) {
        return Map.of("shopId", text("REMOVED#" + shopId), "part", text(deviceId));
    }
}
