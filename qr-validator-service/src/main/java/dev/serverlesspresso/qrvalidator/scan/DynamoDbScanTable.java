package dev.serverlesspresso.qrvalidator.scan;

import dev.serverlesspresso.kit.aws.AwsCalls;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The table of codes, as its scans are read and written: as they are now, and all or nothing. */
record DynamoDbScanTable(DynamoDbClient client, String name) {

    /** Empty if there is no such row. */
    Map<String, AttributeValue> get(Map<String, AttributeValue> key) {
        return AwsCalls.call(
                () -> client.getItem(request -> request.tableName(name).key(key).consistentRead(true))
                        .item());
    }

    void transact(List<TransactWriteItem> writes) {
        AwsCalls.call(() -> client.transactWriteItems(request -> request.transactItems(writes)));
    }
}
