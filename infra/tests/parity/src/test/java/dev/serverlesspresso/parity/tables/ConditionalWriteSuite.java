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
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** Written after the API reference of PutItem, UpdateItem and DeleteItem. */
@Tag("tables")
public abstract class ConditionalWriteSuite extends ParitySuite {
    private static final Refusal REFUSED =
            new Refusal("ConditionalCheckFailedException", "The conditional request failed");

    private Table table;

    @BeforeEach
    void createTable() {
        table = Table.withId(bench());
    }

    @Test
    void putThatMustNotReplaceSucceedsOnce() {
        putOnce("first");

        assertThat(Refusal.of(() -> putOnce("second"))).isEqualTo(REFUSED);
        assertThat(table.get("order-1")).containsEntry("state", text("first"));
    }

    private void putOnce(String state) {
        table.client().putItem(request -> request.tableName(table.name())
                .item(item("order-1", Map.of("state", text(state))))
                .conditionExpression("attribute_not_exists(id)"));
    }

    @Test
    void refusedUpdateChangesNothing() {
        table.put("order-1", Map.of("state", text("QUEUED"), "version", number(2)));

        assertThat(Refusal.of(() ->
                        table.update("order-1", request -> request.updateExpression("SET #s = :to ADD version :one")
                                .conditionExpression("version = :expected")
                                .expressionAttributeNames(Map.of("#s", "state"))
                                .expressionAttributeValues(
                                        Map.of(":to", text("MAKING"), ":one", number(1), ":expected", number(1))))))
                .isEqualTo(REFUSED);

        assertThat(table.get("order-1"))
                .isEqualTo(item("order-1", Map.of("state", text("QUEUED"), "version", number(2))));
    }

    @Test
    void updateCreatesWhatIsNotThereUnlessItsConditionForbidsThat() {
        assertThat(Refusal.of(() -> table.update("order-1", request -> request.updateExpression("SET a = :a")
                        .conditionExpression("attribute_exists(id)")
                        .expressionAttributeValues(Map.of(":a", number(1))))))
                .isEqualTo(REFUSED);
        assertThat(table.get("order-1")).isEmpty();

        table.update("order-1", request -> request.updateExpression("SET a = :a")
                .expressionAttributeValues(Map.of(":a", number(1))));
        assertThat(table.get("order-1")).isEqualTo(item("order-1", Map.of("a", number(1))));
    }

    @Test
    void deleteTellsWhatWasThereAndIsSilentAboutNothing() {
        table.put("order-1", Map.of("state", text("QUEUED")));

        var first = table.client().deleteItem(request -> request.tableName(table.name())
                .key(id("order-1"))
                .conditionExpression("attribute_exists(id)")
                .returnValues(ReturnValue.ALL_OLD));
        var second = table.client()
                .deleteItem(request ->
                        request.tableName(table.name()).key(id("order-1")).returnValues(ReturnValue.ALL_OLD));

        assertThat(first.attributes()).isEqualTo(item("order-1", Map.of("state", text("QUEUED"))));
        assertThat(second.hasAttributes()).isFalse();
    }

    @Test
    void everyRefusedWriteTellsTheItemWhenAsked() {
        table.put("order-1", Map.of("state", text("QUEUED")));
        var all = ReturnValuesOnConditionCheckFailure.ALL_OLD;
        List<ThrowingCallable> writes = List.of(
                () -> table.client().putItem(request -> request.tableName(table.name())
                        .item(id("order-1"))
                        .conditionExpression("attribute_not_exists(id)")
                        .returnValuesOnConditionCheckFailure(all)),
                () -> table.update("order-1", request -> request.updateExpression("REMOVE a")
                        .conditionExpression("attribute_exists(a)")
                        .returnValuesOnConditionCheckFailure(all)),
                () -> table.client().deleteItem(request -> request.tableName(table.name())
                        .key(id("order-1"))
                        .conditionExpression("attribute_exists(a)")
                        .returnValuesOnConditionCheckFailure(all)));

        assertThat(writes).allSatisfy(write -> assertThat(refused(write).item())
                .isEqualTo(item("order-1", Map.of("state", text("QUEUED")))));
    }

    @Test
    void refusedWriteTellsNoItemUnaskedOrWhereThereIsNone() {
        table.put("order-1", Map.of("state", text("QUEUED")));

        assertThat(refused(() -> putOnce("again")).hasItem()).isFalse();
        assertThat(refused(() -> table.update("order-2", request -> request.updateExpression("REMOVE a")
                                .conditionExpression("attribute_exists(id)")
                                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)))
                        .hasItem())
                .isFalse();
    }

    private static ConditionalCheckFailedException refused(ThrowingCallable write) {
        ConditionalCheckFailedException refused = catchThrowableOfType(ConditionalCheckFailedException.class, write);
        assertThat(refused).isNotNull();
        return refused;
    }

    @Test
    void ofHundredWhoTakeFromTenAtOnceTenSucceed() throws InterruptedException, ExecutionException, TimeoutException {
        table.put("code", Map.of("left", number(10)));

        List<Boolean> taken = AtOnce.callers(100, caller -> take());

        assertThat(taken).filteredOn(success -> success).hasSize(10);
        assertThat(table.get("code")).containsEntry("left", number(0));
    }

    private boolean take() {
        try {
            table.update("code", request -> request.updateExpression("SET #left = #left - :one")
                    .conditionExpression("#left >= :one")
                    .expressionAttributeNames(Map.of("#left", "left"))
                    .expressionAttributeValues(Map.of(":one", number(1))));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }
}
