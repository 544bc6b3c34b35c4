package dev.serverlesspresso.qrvalidator.scan;

import static dev.serverlesspresso.kit.aws.Attributes.number;
import static dev.serverlesspresso.kit.aws.Attributes.text;

import dev.serverlesspresso.kit.time.Rfc3339;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The single writes of the transactions on scans. */
final class DynamoDbScanWrites {

    private DynamoDbScanWrites() {}

    /** The first scan of a window makes the count; its condition is that as many uses are left. */
    static TransactWriteItem spendUses(String table, Scan scan, int uses, int usesPerCode) {
        return TransactWriteItem.builder()
                .update(update -> update.tableName(table)
                        .key(DynamoDbScanRows.codeKey(DynamoDbScanRows.code(scan)))
                        .conditionExpression("attribute_not_exists(usesLeft) OR usesLeft >= :uses")
                        .updateExpression("SET usesLeft = if_not_exists(usesLeft, :perCode) - :uses,"
                                + " usesPerCode = if_not_exists(usesPerCode, :perCode),"
                                + " windowSeconds = if_not_exists(windowSeconds, :window),"
                                + " expiresAt = if_not_exists(expiresAt, :expiresAt)")
                        .expressionAttributeValues(Map.of(
                                ":uses", number(uses),
                                ":perCode", number(usesPerCode),
                                ":window", number(scan.window().length().toSeconds()),
                                ":expiresAt", DynamoDbScanRows.expiresAt(scan.window()))))
                .build();
    }

    /** Only one scan for each customer and code, unless the one before was refunded. */
    static TransactWriteItem storeScan(String table, Scan scan) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table)
                        .item(DynamoDbScanRows.item(scan))
                        .conditionExpression("attribute_not_exists(orderId) OR attribute_exists(refundedAt)")
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                .build();
    }

    /** Counts the uses for the network; its condition is that they are within the network's share. */
    static TransactWriteItem countForNetwork(String table, Scan scan, int uses, int perAddress) {
        return TransactWriteItem.builder()
                .update(update -> update.tableName(table)
                        .key(DynamoDbScanRows.networkKey(DynamoDbScanRows.code(scan), scan.network()))
                        .conditionExpression("attribute_not_exists(uses) OR uses <= :before")
                        .updateExpression("SET expiresAt = if_not_exists(expiresAt, :expiresAt) ADD uses :uses")
                        .expressionAttributeValues(Map.of(
                                ":uses", number(uses),
                                ":before", number(perAddress - uses),
                                ":expiresAt", DynamoDbScanRows.expiresAt(scan.window()))))
                .build();
    }

    static TransactWriteItem uncountForNetwork(String table, Map<String, AttributeValue> key) {
        return TransactWriteItem.builder()
                .update(update -> update.tableName(table)
                        .key(key)
                        .conditionExpression("uses >= :one")
                        .updateExpression("SET uses = uses - :one")
                        .expressionAttributeValues(Map.of(":one", number(1))))
                .build();
    }

    /** A rejected order proves that the scan's event was published, so the scan is no longer pending. */
    static TransactWriteItem markRefunded(String table, Map<String, AttributeValue> key, String orderId, Instant now) {
        return TransactWriteItem.builder()
                .update(update -> update.tableName(table)
                        .key(key)
                        .conditionExpression("orderId = :orderId AND attribute_not_exists(refundedAt)")
                        .updateExpression("SET refundedAt = :now REMOVE pending")
                        .expressionAttributeValues(Map.of(":orderId", text(orderId), ":now", text(Rfc3339.text(now))))
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                .build();
    }

    static TransactWriteItem returnOneUse(String table, Map<String, AttributeValue> key) {
        return TransactWriteItem.builder()
                .update(update -> update.tableName(table)
                        .key(key)
                        .conditionExpression("attribute_exists(usesLeft)")
                        .updateExpression("SET usesLeft = usesLeft + :one")
                        .expressionAttributeValues(Map.of(":one", number(1))))
                .build();
    }
}
