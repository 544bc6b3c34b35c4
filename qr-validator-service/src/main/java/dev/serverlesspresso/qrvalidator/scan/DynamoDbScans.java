package dev.serverlesspresso.qrvalidator.scan;

import static dev.serverlesspresso.kit.aws.Attributes.text;

import dev.serverlesspresso.kit.aws.AwsCalls;
import dev.serverlesspresso.kit.aws.Cancellation;
import dev.serverlesspresso.kit.aws.Retry;
import dev.serverlesspresso.kit.outcome.Outcome;
import dev.serverlesspresso.kit.time.Rfc3339;
import dev.serverlesspresso.qrvalidator.QrValidatorProperties;
import dev.serverlesspresso.qrvalidator.customer.CustomerId;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Rows {@code <shop>#<window> / SCAN#<customer>} beside the count of uses, written in one transaction. */
@Component
class DynamoDbScans implements Scans {

    private static final int SWEPT_AT_ONCE = 50;

    private final DynamoDbClient client;
    private final Retry retry;
    private final DynamoDbScanTable table;
    private final Turns turns;
    private final GroupCommit<DynamoDbSpending.Wanted, Outcome<Scan, SpendRefusal>> spending;

    DynamoDbScans(DynamoDbClient client, Retry retry, QrValidatorProperties properties) {
        this.client = client;
        this.retry = retry;
        this.table = new DynamoDbScanTable(client, properties.tables().codes());
        this.turns = new Turns(properties.scans().turnWithin());
        this.spending = new GroupCommit<>(turns, new DynamoDbSpending(table, retry));
    }

    @Override
    public Outcome<Scan, SpendRefusal> spend(Scan scan, UseLimits limits) {
        return spending.commit(DynamoDbScanRows.code(scan), new DynamoDbSpending.Wanted(scan, limits));
    }

    @Override
    public Refund refund(ShopId shopId, long windowStart, CustomerId customerId, String orderId, Instant now) {
        String code = DynamoDbScanRows.code(shopId, windowStart);
        return turns.take(
                code,
                () -> retry.untilPresent("a refund", () -> {
                    Map<String, AttributeValue> scan = table.get(DynamoDbScanRows.scanKey(code, customerId));
                    if (!text(orderId).equals(scan.get("orderId"))) {
                        return Optional.of(Refund.NO_SUCH_SCAN);
                    }
                    try {
                        table.transact(List.of(
                                DynamoDbScanWrites.markRefunded(
                                        table.name(), DynamoDbScanRows.scanKey(code, customerId), orderId, now),
                                DynamoDbScanWrites.returnOneUse(table.name(), DynamoDbScanRows.codeKey(code)),
                                DynamoDbScanWrites.uncountForNetwork(
                                        table.name(), DynamoDbScanRows.networkKey(code, text(scan, "network")))));
                        return Optional.of(Refund.REFUNDED);
                    } catch (TransactionCanceledException cancelled) {
                        return whyNotRefunded(cancelled, orderId);
                    }
                }));
    }

    private static Optional<Refund> whyNotRefunded(TransactionCanceledException cancelled, String orderId) {
        Cancellation reasons = new Cancellation(cancelled);
        if (reasons.conditionFailed(0)) {
            boolean before = reasons.item(0)
                    .filter(item -> text(orderId).equals(item.get("orderId")))
                    .isPresent();
            return Optional.of(before ? Refund.REFUNDED_BEFORE : Refund.NO_SUCH_SCAN);
        }
        if (reasons.retryable()) {
            return Optional.empty();
        }
        if (reasons.conditionFailed(1) || reasons.conditionFailed(2)) {
            return Optional.of(Refund.NO_SUCH_SCAN);
        }
        throw cancelled;
    }

    @Override
    public void markAnnounced(Scan scan) {
        try {
            AwsCalls.call(() -> client.updateItem(request -> request.tableName(table.name())
                    .key(DynamoDbScanRows.scanKey(scan))
                    .updateExpression("REMOVE pending")
                    .conditionExpression("orderId = :orderId")
                    .expressionAttributeValues(Map.of(":orderId", text(scan.orderId())))));
        } catch (ConditionalCheckFailedException replaced) {
            // a newer scan of the same customer has replaced it, and is pending itself
        }
    }

    @Override
    public List<Scan> unannouncedBefore(Instant limit) {
        return AwsCalls.call(() -> client.query(request -> request.tableName(table.name())
                        .indexName("unpublished")
                        .keyConditionExpression("pending = :pending AND scannedAt < :limit")
                        .expressionAttributeValues(
                                Map.of(":pending", text(DynamoDbScanRows.PENDING), ":limit", text(Rfc3339.text(limit))))
                        .limit(SWEPT_AT_ONCE)))
                .items()
                .stream()
                .map(DynamoDbScanRows::scan)
                .toList();
    }
}
