package dev.serverlesspresso.ordermanager.shop;

import dev.serverlesspresso.kit.aws.AwsCalls;
import dev.serverlesspresso.kit.aws.JsonAttributes;
import dev.serverlesspresso.kit.aws.Retry;
import dev.serverlesspresso.kit.time.Rfc3339;
import dev.serverlesspresso.ordermanager.OrderManagerProperties;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows {@code *} of the table of shops, one for each, written in one transaction with its settings. Whoever asked for the shop is in
 * {@code request}; {@code pending} and the index are the outbox of its creation and its end.
 */
@Component
class DynamoDbShopList implements ShopList {

    /** No shop can be called so. */
    private static final String ALL = "*";

    private static final String ENTRY = "entry";
    private static final String PENDING = "pending";
    private static final String REQUEST = "request";
    private static final int MOST_IN_A_BATCH = 100;

    private final JsonMapper json = JsonMapper.shared();
    private final DynamoDbClient client;
    private final Retry retry;
    private final Clock clock;
    private final String table;

    DynamoDbShopList(DynamoDbClient client, Retry retry, Clock clock, OrderManagerProperties properties) {
        this.client = client;
        this.retry = retry;
        this.clock = clock;
        this.table = properties.tables().shops();
    }

    /** The part of the transaction that creates a shop. */
    TransactWriteItem created(Shop shop, String request) {
        Map<String, AttributeValue> values = new HashMap<>(entryOf(shop));
        values.put(":" + REQUEST, AttributeValue.fromS(request));
        values.put(":kind", AttributeValue.fromS(Milestone.Kind.CREATED.name()));
        values.put(":now", AttributeValue.fromS(Rfc3339.text(clock.instant())));
        return row(
                shop,
                "SET entry = :entry, #request = :request, #pending = :kind, changedAt = :now",
                Map.of("#request", REQUEST, "#pending", PENDING),
                values);
    }

    /** The part of the transaction that changes a shop. */
    TransactWriteItem changed(Shop shop) {
        Map<String, AttributeValue> values = new HashMap<>(entryOf(shop));
        if (!shop.archived()) {
            return row(shop, "SET entry = :entry", Map.of(), values);
        }
        values.put(":kind", AttributeValue.fromS(Milestone.Kind.ARCHIVED.name()));
        values.put(":now", AttributeValue.fromS(Rfc3339.text(clock.instant())));
        return row(
                shop,
                "SET entry = :entry, #pending = if_not_exists(#pending, :kind),"
                        + " changedAt = if_not_exists(changedAt, :now)",
                Map.of("#pending", PENDING),
                values);
    }

    /** Whether the shop was created by this request. */
    boolean isOf(ShopId shopId, String request) {
        return AttributeValue.fromS(request)
                .equals(AwsCalls.call(() -> client.getItem(
                                asked -> asked.tableName(table).key(key(shopId)).consistentRead(true)))
                        .item()
                        .get(REQUEST));
    }

    @Override
    public Page page(int limit, Optional<ShopId> after) {
        QueryResponse answer = AwsCalls.call(() -> client.query(request -> {
            request.tableName(table)
                    .keyConditionExpression("shopId = :all")
                    .expressionAttributeValues(Map.of(":all", AttributeValue.fromS(ALL)))
                    .limit(limit);
            after.ifPresent(last -> request.exclusiveStartKey(key(last)));
        }));
        List<ShopEntry> shops = answer.items().stream().map(this::entry).toList();
        return new Page(
                shops,
                answer.hasLastEvaluatedKey() ? Optional.of(shopOf(answer.lastEvaluatedKey())) : Optional.empty());
    }

    @Override
    public List<ShopEntry> some(Collection<ShopId> shopIds) {
        List<ShopEntry> found = new ArrayList<>();
        Deque<Map<String, AttributeValue>> left =
                new ArrayDeque<>(shopIds.stream().map(DynamoDbShopList::key).toList());
        retry.untilPresent("reading shops", () -> {
            for (int batches = left.size() / MOST_IN_A_BATCH; batches >= 0 && !left.isEmpty(); batches--) {
                readSome(left, found);
            }
            return left.isEmpty() ? Optional.of(true) : Optional.empty();
        });
        found.sort(Comparator.comparing(shop -> shop.shopId().value()));
        return found;
    }

    /** One batch; what DynamoDB leaves out of it comes last again. */
    private void readSome(Deque<Map<String, AttributeValue>> left, List<ShopEntry> found) {
        List<Map<String, AttributeValue>> batch =
                left.stream().limit(MOST_IN_A_BATCH).toList();
        BatchGetItemResponse answer = AwsCalls.call(() -> client.batchGetItem(request -> request.requestItems(Map.of(
                table,
                KeysAndAttributes.builder().keys(batch).consistentRead(true).build()))));
        batch.forEach(read -> left.removeFirst());
        answer.responses().getOrDefault(table, List.of()).forEach(row -> found.add(entry(row)));
        if (answer.unprocessedKeys().containsKey(table)) {
            left.addAll(answer.unprocessedKeys().get(table).keys());
        }
    }

    @Override
    public void enlist(Shop shop) {
        try {
            AwsCalls.call(() -> client.updateItem(request -> request.tableName(table)
                    .key(key(shop.shopId()))
                    .updateExpression("SET entry = :entry")
                    .conditionExpression("attribute_not_exists(entry)")
                    .expressionAttributeValues(entryOf(shop))));
        } catch (ConditionalCheckFailedException listed) {
            // each change of it is listed as well
        }
    }

    @Override
    public List<Milestone> milestones() {
        return Arrays.stream(Milestone.Kind.values())
                .flatMap(kind -> marked(kind).stream())
                .toList();
    }

    private List<Milestone> marked(Milestone.Kind kind) {
        return AwsCalls.call(() -> client
                .queryPaginator(request -> request.tableName(table)
                        .indexName("unannounced")
                        .keyConditionExpression("#pending = :kind")
                        .expressionAttributeNames(Map.of("#pending", PENDING))
                        .expressionAttributeValues(Map.of(":kind", AttributeValue.fromS(kind.name()))))
                .items()
                .stream()
                .map(row -> new Milestone(shopOf(row), kind))
                .toList());
    }

    @Override
    public void markTold(Milestone milestone, boolean archived) {
        try {
            AwsCalls.call(() -> client.updateItem(request -> request.tableName(table)
                    .key(key(milestone.shopId()))
                    .updateExpression("REMOVE #pending, changedAt")
                    .conditionExpression("#pending = :kind AND entry.archived = :archived")
                    .expressionAttributeNames(Map.of("#pending", PENDING))
                    .expressionAttributeValues(Map.of(
                            ":kind", AttributeValue.fromS(milestone.kind().name()),
                            ":archived", AttributeValue.fromBool(archived)))));
        } catch (ConditionalCheckFailedException otherMark) {
            // it was told already, or there is more to tell
        }
    }

    private TransactWriteItem row(
            Shop shop, String update, Map<String, String> names, Map<String, AttributeValue> values) {
        Update.Builder row = Update.builder()
                .tableName(table)
                .key(key(shop.shopId()))
                .updateExpression(update)
                .expressionAttributeValues(values);
        if (!names.isEmpty()) {
            row.expressionAttributeNames(names);
        }
        return TransactWriteItem.builder().update(row.build()).build();
    }

    private Map<String, AttributeValue> entryOf(Shop shop) {
        return Map.of(":" + ENTRY, AttributeValue.fromM(JsonAttributes.item(json.valueToTree(ShopEntry.of(shop)))));
    }

    private ShopEntry entry(Map<String, AttributeValue> row) {
        return json.treeToValue(
                JsonAttributes.object(
                        row.getOrDefault(ENTRY, AttributeValue.fromM(Map.of())).m()),
                ShopEntry.class);
    }

    private static ShopId shopOf(Map<String, AttributeValue> row) {
        return new ShopId(row.getOrDefault("part", AttributeValue.fromS("")).s());
    }

    private static Map<String, AttributeValue> key(ShopId shopId) {
        return Map.of("shopId", AttributeValue.fromS(ALL), "part", AttributeValue.fromS(shopId.value()));
    }
}
