package dev.serverlesspresso.ordermanager.journey;

import dev.serverlesspresso.kit.aws.AwsCalls;
import dev.serverlesspresso.kit.aws.Cancellation;
import dev.serverlesspresso.kit.aws.JsonAttributes;
import dev.serverlesspresso.kit.aws.Retry;
import dev.serverlesspresso.ordermanager.OrderManagerProperties;
import dev.serverlesspresso.ordermanager.figures.DynamoDbFigures;
import dev.serverlesspresso.ordermanager.figures.Tally;
import dev.serverlesspresso.ordermanager.order.OrderId;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A row for each event of an order, put if absent together with what it counts. */
@Component
class DynamoDbJourneys implements Journeys {

    private static final String IF_ABSENT = "attribute_not_exists(orderId)";
    private static final Duration STORED_FOR = Duration.ofDays(7);

    private final JsonMapper json = JsonMapper.shared();
    private final DynamoDbClient client;
    private final Retry retry;
    private final DynamoDbFigures figures;
    private final DynamoDbAlikeSteps alike;
    private final String table;

    DynamoDbJourneys(DynamoDbClient client, Retry retry, DynamoDbFigures figures, OrderManagerProperties properties) {
        this.alike = new DynamoDbAlikeSteps(client, retry, properties.tables().journeys());
        this.client = client;
        this.retry = retry;
        this.figures = figures;
        this.table = properties.tables().journeys();
    }

    @Override
    public boolean store(Entry entry, Optional<Tally> tally) {
        return tally.map(counted -> storeAndCount(entry, counted)).orElseGet(() -> storeOnly(entry));
    }

    private boolean storeOnly(Entry entry) {
        try {
            AwsCalls.call(() -> client.putItem(
                    request -> request.tableName(table).item(item(entry)).conditionExpression(IF_ABSENT)));
            return true;
        } catch (ConditionalCheckFailedException known) {
            return false;
        }
    }

    private boolean storeAndCount(Entry entry, Tally tally) {
        Put put = Put.builder()
                .tableName(table)
                .item(item(entry))
                .conditionExpression(IF_ABSENT)
                .build();
        TransactWriteItem row = TransactWriteItem.builder().put(put).build();
        TransactWriteItem count = figures.count(tally);
        return retry.untilPresent("a step of a journey", () -> {
            try {
                AwsCalls.call(() -> client.transactWriteItems(request -> request.transactItems(row, count)));
                return Optional.of(true);
            } catch (TransactionCanceledException cancelled) {
                Cancellation reasons = new Cancellation(cancelled);
                if (reasons.conditionFailed(0)) {
                    return Optional.of(false);
                }
                return Optional.empty();
            }
        });
    }

    @Override
    public boolean storeAlike(Entry entry, String request) {
        return alike.store(item(entry), request);
    }

    @Override
    public boolean storeSubmitted(Entry entry, String request) {
        return alike.storeOneKind(item(entry), request);
    }

    @Override
    public void leaveOff(Entry entry, long version) {
        alike.leaveOff(item(entry), version);
    }

    @Override
    public Stored of(OrderId orderId) {
        List<ObjectNode> rows = AwsCalls.call(() -> client
                .queryPaginator(request -> request.tableName(table)
                        .keyConditionExpression("orderId = :order")
                        .expressionAttributeValues(Map.of(":order", AttributeValue.fromS(orderId.value())))
                        .consistentRead(true))
                .items()
                .stream()
                .map(JsonAttributes::object)
                .toList());
        return new Stored(
                rows.stream()
                        .filter(row -> !DynamoDbAlikeSteps.isWhatWasLeftOff(row))
                        .map(this::stored)
                        .toList(),
                rows.stream().mapToLong(DynamoDbAlikeSteps::omitted).sum());
    }

    private Map<String, AttributeValue> item(Entry entry) {
        Step step = entry.stored().step();
        Map<String, AttributeValue> item = new HashMap<>(JsonAttributes.item(json.valueToTree(step)));
        item.put("orderId", AttributeValue.fromS(entry.orderId().value()));
        item.put("entry", AttributeValue.fromS(entry.id()));
        item.put(
                "expiresAt",
                AttributeValue.fromN(
                        Long.toString(Instant.parse(step.at()).plus(STORED_FOR).getEpochSecond())));
        entry.stored().owner().ifPresent(owner -> {
            item.put("shopId", AttributeValue.fromS(owner.shopId().value()));
            item.put("customerId", AttributeValue.fromS(owner.customerId()));
        });
        return item;
    }

    private StoredStep stored(ObjectNode row) {
        Optional<Journey.Owner> owner = row.has("customerId")
                ? Optional.of(new Journey.Owner(
                        new ShopId(row.path("shopId").asString()),
                        row.path("customerId").asString()))
                : Optional.empty();
        if (row.path("count").asLong(1) == 1) {
            row.remove("count");
        }
        return new StoredStep(json.treeToValue(row, Step.class), owner);
    }
}
