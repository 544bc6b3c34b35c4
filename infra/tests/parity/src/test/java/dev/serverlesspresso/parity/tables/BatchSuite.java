package dev.serverlesspresso.parity.tables;

import static dev.serverlesspresso.parity.tables.Table.id;
import static dev.serverlesspresso.parity.tables.Table.item;
import static dev.serverlesspresso.parity.tables.Values.number;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.parity.ParitySuite;
import dev.serverlesspresso.parity.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Written after the API reference of BatchWriteItem and BatchGetItem. */
@Tag("tables")
public abstract class BatchSuite extends ParitySuite {
    private Table orders;
    private Table shops;

    @BeforeEach
    void createTables() {
        orders = Table.withId(bench());
        shops = Table.withId(bench());
    }

    @Test
    void batchPutsAndDeletesInSeveralTables() {
        orders.put("old", Map.of());

        BatchWriteItemResponse answer = orders.client()
                .batchWriteItem(request -> request.requestItems(
                        Map.of(orders.name(), List.of(put("new"), delete("old")), shops.name(), List.of(put("demo")))));

        assertThat(answer.unprocessedItems()).isEmpty();
        assertThat(orders.get("old")).isEmpty();
        assertThat(orders.get("new")).isEqualTo(id("new"));
        assertThat(shops.get("demo")).isEqualTo(id("demo"));
    }

    @Test
    void batchReadsWhatIsThereFromSeveralTables() {
        orders.put("a", Map.of("version", number(1)));
        orders.put("b", Map.of("version", number(2)));
        shops.put("demo", Map.of("version", number(3), "open", number(1)));

        BatchGetItemResponse answer = orders.client()
                .batchGetItem(request -> request.requestItems(Map.of(
                        orders.name(), keys("a", "b", "absent"),
                        shops.name(),
                                keys("demo").toBuilder()
                                        .projectionExpression("version")
                                        .build())));

        assertThat(answer.unprocessedKeys()).isEmpty();
        assertThat(answer.responses().get(orders.name()))
                .containsExactlyInAnyOrder(
                        item("a", Map.of("version", number(1))), item("b", Map.of("version", number(2))));
        assertThat(answer.responses().get(shops.name())).containsExactly(Map.of("version", number(3)));
    }

    @Test
    void batchTakesNoItemTwice() {
        Refusal twice = new Refusal("ValidationException", "Provided list of item keys contains duplicates");

        assertThat(Refusal.of(() -> orders.client()
                        .batchWriteItem(request ->
                                request.requestItems(Map.of(orders.name(), List.of(put("a"), delete("a")))))))
                .isEqualTo(twice);
        assertThat(Refusal.of(() -> orders.client()
                        .batchGetItem(request -> request.requestItems(Map.of(orders.name(), keys("a", "a"))))))
                .isEqualTo(twice);
        assertThat(orders.get("a")).isEmpty();
    }

    @Test
    void batchHasAtMostTwentyFiveWritesAndHundredReads() {
        List<WriteRequest> writes = new ArrayList<>();
        for (int i = 0; i <= 25; i++) {
            writes.add(put("order-" + i));
        }
        String[] ids = new String[101];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = "order-" + i;
        }

        assertThat(Refusal.of(() -> orders.client()
                                .batchWriteItem(request -> request.requestItems(Map.of(orders.name(), writes))))
                        .code())
                .isEqualTo("ValidationException");
        assertThat(Refusal.of(() -> orders.client()
                                .batchGetItem(request -> request.requestItems(Map.of(orders.name(), keys(ids)))))
                        .code())
                .isEqualTo("ValidationException");
        assertThat(orders.get("order-0")).isEmpty();
    }

    private static WriteRequest put(String id) {
        return WriteRequest.builder().putRequest(put -> put.item(id(id))).build();
    }

    private static WriteRequest delete(String id) {
        return WriteRequest.builder()
                .deleteRequest(delete -> delete.key(id(id)))
                .build();
    }

    private static KeysAndAttributes keys(String... ids) {
        return KeysAndAttributes.builder()
                .keys(List.of(ids).stream().map(Table::id).toList())
                .consistentRead(true)
                .build();
    }
}
