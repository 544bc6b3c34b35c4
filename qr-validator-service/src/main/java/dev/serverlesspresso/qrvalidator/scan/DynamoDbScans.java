package dev.serverlesspresso.qrvalidator.scan.aws;

import static dev.serverlesspresso.kit.aws.Attributes.text;

import dev.serverlesspresso.kit.aws.AwsCalls;
import dev.serverlesspresso.kit.aws.Cancellation;
import dev.serverlesspresso.kit.aws.Retry;
import dev.serverlesspresso.kit.time.Rfc3339;
import dev.serverlesspresso.qrvalidator.QrValidatorProperties;
import dev.serverlesspresso.qrvalidator.customer.CustomerId;
import dev.serverlesspresso.qrvalidator.scan.Scan;
import dev.serverlesspresso.qrvalidator.scan.Scans;
import dev.serverlesspresso.qrvalidator.scan.Spending;
import dev.serverlesspresso.qrvalidator.scan.Turns;
import dev.serverlesspresso.qrvalidator.scan.UseLimits;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Rows {@code <shop>#<window> / SCAN#<customer>} beside the count of uses, written in one transaction. */
@Component
class DynamoDbScans implements Scans {

    private static final int SWEPT_AT_ONCE = 50;

    private final DynamoDbClient client;
    private final Retry retry;
    private final String table;
    private final Turns turns;

    DynamoDbScans(DynamoDbClient client, Retry retry, QrValidatorProperties properties) {
        this.client = client;
        this.retry = retry;
        this.table = properties.tables().codes();
        this.turns = new Turns(properties.scans().turnWithin());
    }

    @Override
    public Spending spend(Scan scan, UseLimits limits) {
        String code = ScanRows.code(scan.shopId(), scan.window().startSecond());
        return turns.take(code, () -> retry.untilPresent("a scan", () -> trySpending(scan, limits)));
    }

    private Optional<Spending> trySpending(Scan scan, UseLimits limits) {
        try {
            transact(
                    ScanWrites.spendOneUse(table, scan, limits.perCode()),
                    ScanWrites.keepScan(table, scan),
                    ScanWrites.countForNetwork(table, scan, limits.perAddress()));
            return Optional.of(new Spending.Spent());
        } catch (TransactionCanceledException cancelled) {
            return whyNotSpent(cancelled, scan);
        }
    }

    private Optional<Spending> whyNotSpent(TransactionCanceledException cancelled, Scan scan) {
        Cancellation reasons = new Cancellation(cancelled);
        if (reasons.conditionFailed(1)) {
            return reasons.item(1)
                    .or(() -> Optional.of(get(ScanRows.scanKey(scan))).filter(item -> !item.isEmpty()))
                    .map(item -> ScanRows.scan(item, scan.window().length()))
                    .map(before -> before.orderId().equals(scan.orderId())
                            ? new Spending.Spent()
                            : new Spending.ScannedBefore(before));
        }
        if (reasons.retryable()) {
            return Optional.empty();
        }
        if (reasons.conditionFailed(0)) {
            return Optional.of(new Spending.UsedUp());
        }
        if (reasons.conditionFailed(2)) {
            return Optional.of(new Spending.AddressUsedUp());
        }
        throw cancelled;
    }

    @Override
    public Refund refund(ShopId shopId, long windowStart, CustomerId customerId, String orderId, Instant now) {
        String code = ScanRows.code(shopId, windowStart);
        return turns.take(
                code,
                () -> retry.untilPresent("a refund", () -> {
                    Map<String, AttributeValue> scan = get(ScanRows.scanKey(code, customerId));
                    if (!text(orderId).equals(scan.get("orderId"))) {
                        return Optional.of(Refund.NO_SUCH_SCAN);
                    }
                    try {
                        transact(
                                ScanWrites.markRefunded(table, ScanRows.scanKey(code, customerId), orderId, now),
                                ScanWrites.returnOneUse(table, ScanRows.codeKey(code)),
                                ScanWrites.uncountForNetwork(table, ScanRows.networkKey(code, text(scan, "network"))));
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
    public void markPublished(Scan scan) {
        try {
            AwsCalls.call(() -> client.updateItem(request -> request.tableName(table)
                    .key(ScanRows.scanKey(scan))
                    .updateExpression("REMOVE pending")
                    .conditionExpression("orderId = :orderId")
                    .expressionAttributeValues(Map.of(":orderId", text(scan.orderId())))));
        } catch (ConditionalCheckFailedException replaced) {
            // a newer scan of the same customer took its place, with a mark of its own
        }
    }

    @Override
    public List<Scan> unpublishedBefore(Instant limit) {
        return AwsCalls.call(() -> client.query(request -> request.tableName(table)
                        .indexName("unpublished")
                        .keyConditionExpression("pending = :pending AND scannedAt < :limit")
                        .expressionAttributeValues(
                                Map.of(":pending", text(ScanRows.PENDING), ":limit", text(Rfc3339.text(limit))))
                        .limit(SWEPT_AT_ONCE)))
                .items()
                .stream()
                .map(ScanRows::scan)
                .toList();
    }

    private void transact(TransactWriteItem... items) {
        AwsCalls.call(() -> client.transactWriteItems(request -> request.transactItems(items)));
    }

    private Map<String, AttributeValue> get(Map<String, AttributeValue> key) {
        return AwsCalls.call(() -> client.getItem(
                        request -> request.tableName(table).key(key).consistentRead(true))
                .item());
    }
}
