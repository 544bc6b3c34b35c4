package dev.serverlesspresso.parity.tables;

import static dev.serverlesspresso.parity.tables.Table.id;
import static dev.serverlesspresso.parity.tables.Table.item;
import static dev.serverlesspresso.parity.tables.Values.number;
import static dev.serverlesspresso.parity.tables.Values.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.serverlesspresso.parity.AtOnce;
import dev.serverlesspresso.parity.ParitySuite;
import dev.serverlesspresso.parity.Refusal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Written after the API reference of TransactWriteItems and TransactGetItems. */
@Tag("tables")
public abstract class TransactionSuite extends ParitySuite {
    private Table orders;
    private Table shops;

    @BeforeEach
    void createTables() {
        orders = Table.withId(bench());
        shops = Table.withId(bench());
    }

    @Test
    void allIsWrittenInEveryTable() {
        shops.put("demo", Map.of("open", number(1)));
        orders.put("old", Map.of());

        write(
                check(shops, "demo", "#open = :one"),
                put(orders, "order-1", null),
                take(shops, "slots", "attribute_not_exists(id)"),
                delete(orders, "old"));

        assertThat(orders.get("order-1")).isEqualTo(id("order-1"));
        assertThat(shops.get("slots")).isEqualTo(item("slots", Map.of("inUse", number(1))));
        assertThat(orders.get("old")).isEmpty();
    }

    @Test
    void nothingIsWrittenAndTheReasonsAreInTheOrderOfTheWrites() {
        shops.put("slots", Map.of("inUse", number(20)));

        TransactionCanceledException cancelled = cancelled(() -> write(
                put(orders, "order-1", null),
                take(shops, "slots", "inUse < :one"),
                put(orders, "order-2", null),
                check(shops, "demo", "#open = :one")));

        assertThat(cancelled.awsErrorDetails().errorMessage())
                .isEqualTo("Transaction cancelled, please refer cancellation reasons for specific reasons"
                        + " [None, ConditionalCheckFailed, None, ConditionalCheckFailed]");
        assertThat(codes(cancelled))
                .containsExactly("None", "ConditionalCheckFailed", "None", "ConditionalCheckFailed");
        assertThat(cancelled.cancellationReasons().get(1).message()).isEqualTo("The conditional request failed");
        assertThat(cancelled.cancellationReasons().get(1).item()).isEqualTo(item("slots", Map.of("inUse", number(20))));
        assertThat(cancelled.cancellationReasons().get(3).hasItem()).isFalse();
        assertThat(orders.get("order-1")).isEmpty();
        assertThat(orders.get("order-2")).isEmpty();
    }

    @Test
    void writeThatCannotBeDoneIsAReasonOfItsOwn() {
        shops.put("slots", Map.of("inUse", text("many")));

        TransactionCanceledException cancelled =
                cancelled(() -> write(put(orders, "order-1", null), take(shops, "slots", "attribute_exists(id)")));

        assertThat(codes(cancelled)).containsExactly("None", "ValidationError");
        assertThat(cancelled.cancellationReasons().get(1).message())
                .isEqualTo("An operand in the update expression has an incorrect data type");
        assertThat(orders.get("order-1")).isEmpty();
    }

    @Test
    void sameTokenWithTheSameWritesWritesOnce() {
        TransactWriteItem count = take(shops, "slots", null);

        writeAs("token-1", count);
        writeAs("token-1", count);
        assertThat(shops.get("slots")).containsEntry("inUse", number(1));

        writeAs("token-2", count);
        assertThat(shops.get("slots")).containsEntry("inUse", number(2));
    }

    @Test
    void sameTokenWithOtherWritesIsRefused() {
        writeAs("token-1", take(shops, "slots", null));

        assertThat(Refusal.of(() -> writeAs("token-1", take(shops, "other", null)))
                        .code())
                .isEqualTo("IdempotentParameterMismatchException");
        assertThat(shops.get("other")).isEmpty();
    }

    @Test
    void oneItemCannotBeWrittenTwice() {
        assertThat(Refusal.of(() -> write(take(shops, "slots", null), delete(shops, "slots"))))
                .isEqualTo(new Refusal(
                        "ValidationException", "Transaction request cannot include multiple operations on one item"));
    }

    @Test
    void readAnswersInTheOrderOfItsGetsAlsoForWhatIsNotThere() {
        orders.put("order-1", Map.of("state", text("QUEUED"), "version", number(2)));
        shops.put("demo", Map.of("open", number(1)));

        var answer = orders.client()
                .transactGetItems(request ->
                        request.transactItems(get(orders, "order-1"), get(orders, "order-2"), get(shops, "demo")));

        assertThat(answer.responses()).hasSize(3);
        assertThat(answer.responses().get(0).item())
                .isEqualTo(item("order-1", Map.of("state", text("QUEUED"), "version", number(2))));
        assertThat(answer.responses().get(1).item()).isEmpty();
        assertThat(answer.responses().get(2).item()).isEqualTo(item("demo", Map.of("open", number(1))));
    }

    @Test
    void ofHundredAdmissionsAtOnceTwentyFindASlot() throws InterruptedException, ExecutionException, TimeoutException {
        shops.put("slots", Map.of("inUse", number(0)));

        List<Boolean> admitted = AtOnce.callers(100, caller -> admit("order-" + caller));

        assertThat(admitted).filteredOn(success -> success).hasSize(20);
        assertThat(shops.get("slots")).containsEntry("inUse", number(20));
        assertThat(orders.client()
                        .scan(request -> request.tableName(orders.name()).consistentRead(true))
                        .count())
                .isEqualTo(20);
    }

    /** A conflict with another admission is no answer; whoever sees one asks again. */
    private boolean admit(String orderId) {
        TransactWriteItem slot = TransactWriteItem.builder()
                .update(update -> update.tableName(shops.name())
                        .key(id("slots"))
                        .updateExpression("ADD inUse :one")
                        .conditionExpression("inUse < :most")
                        .expressionAttributeValues(Map.of(":one", number(1), ":most", number(20))))
                .build();
        for (int attempt = 0; attempt < 1000; attempt++) {
            try {
                write(put(orders, orderId, "attribute_not_exists(id)"), slot);
                return true;
            } catch (TransactionCanceledException e) {
                if (codes(e).contains("ConditionalCheckFailed")) {
                    return false;
                }
                assertThat(codes(e)).containsAnyOf("TransactionConflict");
            }
        }
        throw new AssertionError("only conflicts in 1000 attempts");
    }

    private void write(TransactWriteItem... writes) {
        orders.client().transactWriteItems(request -> request.transactItems(writes));
    }

    private void writeAs(String token, TransactWriteItem... writes) {
        String unique = token + orders.name().substring(orders.name().length() - 24);
        orders.client()
                .transactWriteItems(request -> request.transactItems(writes).clientRequestToken(unique));
    }

    private static TransactWriteItem put(Table table, String id, @Nullable String condition) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table.name()).item(id(id)).conditionExpression(condition))
                .build();
    }

    private static TransactWriteItem delete(Table table, String id) {
        return TransactWriteItem.builder()
                .delete(delete -> delete.tableName(table.name()).key(id(id)))
                .build();
    }

    private static TransactWriteItem take(Table table, String id, @Nullable String condition) {
        Consumer<Update.Builder> update = change -> change.tableName(table.name())
                .key(id(id))
                .updateExpression("ADD inUse :one")
                .conditionExpression(condition)
                .expressionAttributeValues(Map.of(":one", number(1)))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
        return TransactWriteItem.builder().update(update).build();
    }

    private static TransactWriteItem check(Table table, String id, String condition) {
        return TransactWriteItem.builder()
                .conditionCheck(check -> check.tableName(table.name())
                        .key(id(id))
                        .conditionExpression(condition)
                        .expressionAttributeNames(Map.of("#open", "open"))
                        .expressionAttributeValues(Map.of(":one", number(1))))
                .build();
    }

    private static TransactGetItem get(Table table, String id) {
        return TransactGetItem.builder()
                .get(get -> get.tableName(table.name()).key(id(id)))
                .build();
    }

    private static TransactionCanceledException cancelled(ThrowingCallable transaction) {
        TransactionCanceledException cancelled = catchThrowableOfType(TransactionCanceledException.class, transaction);
        assertThat(cancelled).isNotNull();
        return cancelled;
    }

    private static List<String> codes(TransactionCanceledException cancelled) {
        return cancelled.cancellationReasons().stream()
                .map(CancellationReason::code)
                .toList();
    }
}
