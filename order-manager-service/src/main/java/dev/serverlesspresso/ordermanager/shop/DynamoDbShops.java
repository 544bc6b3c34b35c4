package dev.serverlesspresso.ordermanager.shop;

import dev.serverlesspresso.kit.aws.AwsCalls;
import dev.serverlesspresso.kit.aws.Cancellation;
import dev.serverlesspresso.kit.aws.JsonAttributes;
import dev.serverlesspresso.kit.aws.Retry;
import dev.serverlesspresso.kit.problem.Unavailable;
import dev.serverlesspresso.kit.time.Rfc3339;
import dev.serverlesspresso.ordermanager.OrderManagerProperties;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows {@code SETTINGS} and {@code SLOTS} of a shop; the attribute {@code pending} and its index are the outbox. A shop that will open or close
 * by itself has a row {@code TURN} in that index, at that time.
 */
@Component
class DynamoDbShops implements Shops {

    private static final String PENDING = "pending";
    private static final String CHANGE = "change";
    private static final String TURN = "TURN";

    private final JsonMapper json = JsonMapper.shared();
    private final DynamoDbClient client;
    private final DynamoDbShopList list;
    private final Retry retry;
    private final Clock clock;
    private final RandomGenerator random;
    private final String table;

    DynamoDbShops(
            DynamoDbClient client,
            DynamoDbShopList list,
            Retry retry,
            Clock clock,
            RandomGenerator random,
            OrderManagerProperties properties) {
        this.client = client;
        this.list = list;
        this.retry = retry;
        this.clock = clock;
        this.random = random;
        this.table = properties.tables().shops();
    }

    @Override
    public Optional<Shop> find(ShopId shopId) {
        Map<String, AttributeValue> item = AwsCalls.call(() -> client.getItem(request ->
                        request.tableName(table).key(key(shopId, "SETTINGS")).consistentRead(true))
                .item());
        return item.isEmpty() ? Optional.empty() : Optional.of(shop(item));
    }

    @Override
    public Creation create(Shop shop, String request) {
        if (write(shop, list.created(shop, request), put -> put.conditionExpression("attribute_not_exists(shopId)"))) {
            return Creation.CREATED;
        }
        return list.isOf(shop.shopId(), request) ? Creation.REPEATED : Creation.TAKEN;
    }

    @Override
    public boolean replace(Shop shop) {
        return write(shop, list.changed(shop), put -> put.conditionExpression("#version = :before")
                .expressionAttributeNames(Map.of("#version", "version"))
                .expressionAttributeValues(Map.of(":before", number(shop.version() - 1))));
    }

    @Override
    public void markAnnounced(Shop shop) {
        try {
            AwsCalls.call(() -> client.updateItem(request -> request.tableName(table)
                    .key(key(shop.shopId(), "SETTINGS"))
                    .updateExpression("REMOVE #pending, changedAt")
                    .conditionExpression("#version = :version")
                    .expressionAttributeNames(Map.of("#pending", PENDING, "#version", "version"))
                    .expressionAttributeValues(Map.of(":version", number(shop.version())))));
        } catch (ConditionalCheckFailedException newer) {
            // a newer change has a mark of its own
        }
    }

    @Override
    public List<ShopId> unannounced() {
        return marked("#pending = :mark", Map.of(":mark", AttributeValue.fromS("SHOP")));
    }

    @Override
    public List<ShopId> due(Instant now) {
        return marked(
                "#pending = :mark AND changedAt <= :now",
                Map.of(
                        ":mark", AttributeValue.fromS(TURN),
                        ":now", AttributeValue.fromS(Rfc3339.text(now))));
    }

    private List<ShopId> marked(String condition, Map<String, AttributeValue> values) {
        return AwsCalls.call(() -> client
                .queryPaginator(request -> request.tableName(table)
                        .indexName("unannounced")
                        .keyConditionExpression(condition)
                        .expressionAttributeNames(Map.of("#pending", PENDING))
                        .expressionAttributeValues(values))
                .items()
                .stream()
                .map(row -> new ShopId(row.getOrDefault("shopId", number(0)).s()))
                .toList());
    }

    /** A write whose answer was lost finds its own mark when it is tried again, and was done. */
    private boolean write(Shop shop, TransactWriteItem entry, UnaryOperator<Put.Builder> onCondition) {
        String change = Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong());
        Put.Builder put = Put.builder()
                .tableName(table)
                .item(settings(shop, change))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
        TransactWriteItem settings =
                TransactWriteItem.builder().put(onCondition.apply(put).build()).build();
        AtomicBoolean lost = new AtomicBoolean();
        return retry.untilPresent("a change of a shop", () -> {
            try {
                AwsCalls.call(() -> client.transactWriteItems(
                        request -> request.transactItems(settings, slots(shop), entry, turn(shop))));
                return Optional.of(true);
            } catch (TransactionCanceledException cancelled) {
                return answer(new Cancellation(cancelled), change);
            } catch (Unavailable unavailable) {
                if (lost.getAndSet(true)) {
                    throw unavailable;
                }
                return Optional.empty();
            }
        });
    }

    /** Empty when it has to be tried again. */
    private static Optional<Boolean> answer(Cancellation reasons, String change) {
        if (reasons.conditionFailed(0)) {
            return Optional.of(reasons.item(0)
                    .filter(stored -> AttributeValue.fromS(change).equals(stored.get(CHANGE)))
                    .isPresent());
        }
        return Optional.empty();
    }

    /** What an admission looks at, in texts and numbers only, as workflows need it; slots in use are left alone. */
    private TransactWriteItem slots(Shop shop) {
        return TransactWriteItem.builder()
                .update(update -> update.tableName(table)
                        .key(key(shop.shopId(), "SLOTS"))
                        .updateExpression(
                                "SET #status = :status, #capacity = :capacity, choosingLimit = :choosingLimit, "
                                        + "beyond = :beyond, inUse = if_not_exists(inUse, :none)")
                        .expressionAttributeNames(Map.of("#status", "status", "#capacity", "capacity"))
                        .expressionAttributeValues(Map.of(
                                ":status", AttributeValue.fromS(shop.open() ? "OPEN" : "CLOSED"),
                                ":capacity", number(shop.capacity()),
                                ":choosingLimit", number(shop.choosingLimit()),
                                ":beyond", AttributeValue.fromS(shop.staffMayExceedCapacity() ? "STAFF" : "NOBODY"),
                                ":none", number(0))))
                .build();
    }

    /** In the index there is what is due beside what is unannounced, by the time at which it will be. */
    private TransactWriteItem turn(Shop shop) {
        Map<String, AttributeValue> key = key(shop.shopId(), TURN);
        if (shop.changesAt() == null) {
            return TransactWriteItem.builder()
                    .delete(delete -> delete.tableName(table).key(key))
                    .build();
        }
        Map<String, AttributeValue> item = new HashMap<>(key);
        item.put(PENDING, AttributeValue.fromS(TURN));
        item.put("changedAt", AttributeValue.fromS(Rfc3339.text(shop.changesAt())));
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table).item(item))
                .build();
    }

    private Map<String, AttributeValue> settings(Shop shop, String change) {
        Map<String, AttributeValue> item = new HashMap<>(JsonAttributes.item(json.valueToTree(shop)));
        item.putAll(key(shop.shopId(), "SETTINGS"));
        item.put(CHANGE, AttributeValue.fromS(change));
        item.put(PENDING, AttributeValue.fromS("SHOP"));
        item.put("changedAt", AttributeValue.fromS(Rfc3339.text(clock.instant())));
        return item;
    }

    /** A row that was written before there was a setting has the usual one. */
    private Shop shop(Map<String, AttributeValue> item) {
        ObjectNode fields = JsonAttributes.object(item);
        if (!fields.has("finishWithinSeconds")) {
            fields.put("finishWithinSeconds", Shop.USUAL_FINISH_WITHIN_SECONDS);
        }
        if (!fields.has("readyForSeconds")) {
            fields.put("readyForSeconds", Shop.USUAL_READY_FOR_SECONDS);
        }
        if (!fields.has("choosingShare")) {
            fields.put("choosingShare", Shop.USUAL_CHOOSING_SHARE);
        }
        if (!fields.has("archived")) {
            fields.put("archived", false);
        }
        if (!fields.has("staffMayExceedCapacity")) {
            fields.put("staffMayExceedCapacity", false);
        }
        if (!fields.has("countByBarista")) {
            fields.put("countByBarista", false);
        }
        return json.treeToValue(fields, Shop.class);
    }

    private static Map<String, AttributeValue> key(ShopId shopId, String part) {
        return Map.of("shopId", AttributeValue.fromS(shopId.value()), "part", AttributeValue.fromS(part));
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
