package dev.serverlesspresso.ordermanager.journey;

import dev.serverlesspresso.kit.aws.AwsCalls;
import dev.serverlesspresso.kit.aws.Cancellation;
import dev.serverlesspresso.kit.aws.Retry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import tools.jackson.databind.node.ObjectNode;

/**
 * Steps that are alike share a row with their count and the requests that are in it, of which it remembers a hundred; then it counts no
 * more. Row {@code LEFT_OFF} of an order has how many such rows there are, and what was too much to store.
 */
final class DynamoDbAlikeSteps {

    static final int MOST_REQUESTS = 100;
    private static final String LEFT_OFF = "LEFT_OFF";
    private static final Set<String> KEYS = Set.of("orderId", "entry");
    private static final String COUNT = "ADD #count :one, requests :request";
    private static final String IS_NEW = "NOT contains(requests, :id) AND size(requests) < :most";

    private final DynamoDbClient client;
    private final Retry retry;
    private final String table;

    DynamoDbAlikeSteps(DynamoDbClient client, Retry retry, String table) {
        this.client = client;
        this.retry = retry;
        this.table = table;
    }

    static boolean isWhatWasLeftOff(ObjectNode row) {
        return row.path("entry").asString("").equals(LEFT_OFF);
    }

    /** How many steps a row says were left off. */
    static long omitted(ObjectNode row) {
        long through = row.path("through").asLong(Journey.MOST_VERSIONS);
        return isWhatWasLeftOff(row)
                ? through - Journey.MOST_VERSIONS + row.path("omitted").asLong(0)
                : 0;
    }

    boolean store(Map<String, AttributeValue> step, String request) {
        return retry.untilPresent("a step of a journey", () -> {
            Optional<Boolean> counted = count(step, request);
            return counted.isPresent() ? counted : begin(step, request);
        });
    }

    /**
     * Begins the row or counts in it by one update, which costs a fifth of what {@link #store} takes to begin one: where an
     * order has one such row, nobody has to count the rows.
     */
    boolean storeOneKind(Map<String, AttributeValue> step, String request) {
        Map<String, String> names = new HashMap<>(Map.of("#count", "count"));
        Map<String, AttributeValue> values = new HashMap<>(counted(request));
        List<String> begun = new ArrayList<>();
        step.forEach((name, value) -> {
            if (!KEYS.contains(name)) {
                names.put("#" + name, name);
                values.put(":" + name, value);
                begun.add("#" + name + " = if_not_exists(#" + name + ", :" + name + ")");
            }
        });
        try {
            AwsCalls.call(() -> client.updateItem(update -> update.tableName(table)
                    .key(key(step, text(step, "entry")))
                    .updateExpression("SET " + String.join(", ", begun) + " " + COUNT)
                    .conditionExpression("attribute_not_exists(orderId) OR (" + IS_NEW + ")")
                    .expressionAttributeNames(names)
                    .expressionAttributeValues(values)));
            return true;
        } catch (ConditionalCheckFailedException known) {
            return false;
        }
    }

    /** Empty if there is no such row yet. */
    private Optional<Boolean> count(Map<String, AttributeValue> step, String request) {
        try {
            AwsCalls.call(() -> client.updateItem(update -> update.tableName(table)
                    .key(key(step, text(step, "entry")))
                    .updateExpression(COUNT)
                    .conditionExpression("attribute_exists(orderId) AND " + IS_NEW)
                    .expressionAttributeNames(Map.of("#count", "count"))
                    .expressionAttributeValues(counted(request))
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)));
            return Optional.of(true);
        } catch (ConditionalCheckFailedException failed) {
            return failed.hasItem() && !failed.item().isEmpty() ? Optional.of(false) : Optional.empty();
        }
    }

    /** The first of its kind, if there are not too many kinds. */
    private Optional<Boolean> begin(Map<String, AttributeValue> step, String request) {
        Map<String, AttributeValue> row = new HashMap<>(step);
        row.put("count", number(1));
        row.put("requests", AttributeValue.fromSs(List.of(request)));
        TransactWriteItem put = TransactWriteItem.builder()
                .put(first -> first.tableName(table).item(row).conditionExpression("attribute_not_exists(orderId)"))
                .build();
        TransactWriteItem oneMore = TransactWriteItem.builder()
                .update(update -> update.tableName(table)
                        .key(key(step, LEFT_OFF))
                        .updateExpression("ADD kinds :one SET expiresAt = :expiresAt")
                        .conditionExpression("attribute_not_exists(kinds) OR kinds < :most")
                        .expressionAttributeValues(Map.of(
                                ":one", number(1),
                                ":most", number(Journey.MOST_ALIKE),
                                ":expiresAt", step.getOrDefault("expiresAt", number(0)))))
                .build();
        try {
            AwsCalls.call(() -> client.transactWriteItems(write -> write.transactItems(put, oneMore)));
            return Optional.of(true);
        } catch (TransactionCanceledException cancelled) {
            Cancellation reasons = new Cancellation(cancelled);
            if (reasons.conditionFailed(1) && !reasons.conditionFailed(0)) {
                leaveOff(step, request);
                return Optional.of(false);
            }
            return Optional.empty();
        }
    }

    private void leaveOff(Map<String, AttributeValue> step, String request) {
        updateWhatWasLeftOff(
                step,
                "ADD omitted :one, requests :request",
                "attribute_not_exists(requests) OR (" + IS_NEW + ")",
                counted(request));
    }

    private static Map<String, AttributeValue> counted(String request) {
        return Map.of(
                ":one", number(1),
                ":id", AttributeValue.fromS(request),
                ":request", AttributeValue.fromSs(List.of(request)),
                ":most", number(MOST_REQUESTS));
    }

    /** Every version is one step, so the highest that was left off says how many were. */
    void leaveOff(Map<String, AttributeValue> step, long version) {
        updateWhatWasLeftOff(
                step,
                "SET through = :version, expiresAt = :expiresAt",
                "attribute_not_exists(through) OR through < :version",
                Map.of(":version", number(version), ":expiresAt", step.getOrDefault("expiresAt", number(0))));
    }

    private void updateWhatWasLeftOff(
            Map<String, AttributeValue> step, String change, String condition, Map<String, AttributeValue> values) {
        try {
            AwsCalls.call(() -> client.updateItem(update -> update.tableName(table)
                    .key(key(step, LEFT_OFF))
                    .updateExpression(change)
                    .conditionExpression(condition)
                    .expressionAttributeValues(values)));
        } catch (ConditionalCheckFailedException known) {
            // counted before
        }
    }

    private static Map<String, AttributeValue> key(Map<String, AttributeValue> step, String entry) {
        return Map.of("orderId", AttributeValue.fromS(text(step, "orderId")), "entry", AttributeValue.fromS(entry));
    }

    private static String text(Map<String, AttributeValue> step, String name) {
        return step.getOrDefault(name, AttributeValue.fromS("")).s();
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
