package dev.serverlesspresso.qrvalidator.scan;

import static dev.serverlesspresso.kit.aws.Attributes.number;
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
    public Outcome<Scan, SpendRefusal> spend(Scan scan, UseLimits limits) {
        String code = DynamoDbScanRows.code(scan.shopId(), scan.window().startSecond());
        return turns.take(code, () -> retry.untilPresent("a scan", () -> trySpending(scan, limits)));
    }

    private Optional<Outcome<Scan, SpendRefusal>> trySpending(Scan scan, UseLimits limits) {
        if (isUsedUpFor(scan)) {
            return Optional.of(Outcome.refused(SpendRefusal.CODE_USED_UP));
        }
        try {
            transact(
                    DynamoDbScanWrites.spendOneUse(table, scan, limits.perCode()),
                    DynamoDbScanWrites.storeScan(table, scan),
                    DynamoDbScanWrites.countForNetwork(table, scan, limits.perAddress()));
            return Optional.of(Outcome.of(scan));
        } catch (TransactionCanceledException cancelled) {
            return whyNotSpent(cancelled, scan);
        }
    }

    /** A read answers a crowd at a used-up code sooner than transactions that fail, and costs less. */
    private boolean isUsedUpFor(Scan scan) {
        Map<String, AttributeValue> code = get(DynamoDbScanRows.codeKey(
                DynamoDbScanRows.code(scan.shopId(), scan.window().startSecond())));
        return number(0).equals(code.get("usesLeft"))
                && !DynamoDbScanRows.holdsUse(get(DynamoDbScanRows.scanKey(scan)));
    }

    private Optional<Outcome<Scan, SpendRefusal>> whyNotSpent(TransactionCanceledException cancelled, Scan scan) {
        Cancellation reasons = new Cancellation(cancelled);
        if (reasons.conditionFailed(1)) {
            return reasons.item(1)
                    .or(() -> Optional.of(get(DynamoDbScanRows.scanKey(scan))).filter(item -> !item.isEmpty()))
                    .map(item -> DynamoDbScanRows.scan(item, scan.window().length()))
                    .map(Outcome::of);
        }
        if (reasons.retryable()) {
            return Optional.empty();
        }
        if (reasons.conditionFailed(0)) {
            return Optional.of(Outcome.refused(SpendRefusal.CODE_USED_UP));
        }
        if (reasons.conditionFailed(2)) {
            return Optional.of(Outcome.refused(SpendRefusal.ADDRESS_USED_UP));
        }
        throw cancelled;
    }

    @Override
    public Refund refund(ShopId shopId, long windowStart, CustomerId customerId, String orderId, Instant now) {
        String code = DynamoDbScanRows.code(shopId, windowStart);
        return turns.take(
                code,
                () -> retry.untilPresent("a refund", () -> {
                    Map<String, AttributeValue> scan = get(DynamoDbScanRows.scanKey(code, customerId));
                    if (!text(orderId).equals(scan.get("orderId"))) {
                        return Optional.of(Refund.NO_SUCH_SCAN);
                    }
                    try {
                        transact(
                                DynamoDbScanWrites.markRefunded(
                                        table, DynamoDbScanRows.scanKey(code, customerId), orderId, now),
                                DynamoDbScanWrites.returnOneUse(table, DynamoDbScanRows.codeKey(code)),
                                DynamoDbScanWrites.uncountForNetwork(
                                        table, DynamoDbScanRows.networkKey(code, text(scan, "network"))));
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
            AwsCalls.call(() -> client.updateItem(request -> request.tableName(table)
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
        return AwsCalls.call(() -> client.query(request -> request.tableName(table)
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

    private void transact(TransactWriteItem... items) {
        AwsCalls.call(() -> client.transactWriteItems(request -> request.transactItems(items)));
    }

    private Map<String, AttributeValue> get(Map<String, AttributeValue> key) {
        return AwsCalls.call(() -> client.getItem(
                        request -> request.tableName(table).key(key).consistentRead(true))
                .item());
    }
}
