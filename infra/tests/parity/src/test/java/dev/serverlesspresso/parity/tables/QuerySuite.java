package dev.serverlesspresso.parity.tables;

import static dev.serverlesspresso.parity.Until.present;
import static dev.serverlesspresso.parity.tables.Values.attribute;
import static dev.serverlesspresso.parity.tables.Values.number;
import static dev.serverlesspresso.parity.tables.Values.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.parity.ParitySuite;
import dev.serverlesspresso.parity.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** Written after the API reference of Query and the page on sparse indexes. An index may lag: reads of it wait. */
@Tag("tables")
public abstract class QuerySuite extends ParitySuite {
    private static final String OPEN = "demo#OPEN";

    private Table table;

    @BeforeEach
    void createTable() {
        table = Table.withBoard(bench());
        open("c", 100);
        open("a", -1);
        open("b", 20);
        open("elsewhere", "tokyo#OPEN", 1);
        table.put("without-position", Map.of("board", text(OPEN)));
        table.put("without-board", Map.of("position", number(3)));
    }

    private void open(String id, long position) {
        open(id, OPEN, position);
    }

    private void open(String id, String board, long position) {
        table.put(id, Map.of("board", text(board), "position", number(position), "note", text("of " + id)));
    }

    @Test
    void sparseIndexHasOnlyItemsWithItsWholeKeyInTheOrderOfNumbers() {
        awaitBoard("a", "b", "c");

        assertThat(ids(query(request -> request.scanIndexForward(false)))).containsExactly("c", "b", "a");
    }

    @Test
    void itemLeavesTheIndexWithItsKeyAndMovesWithIt() {
        awaitBoard("a", "b", "c");

        table.update("b", request -> request.updateExpression("REMOVE board"));
        table.update("c", request -> request.updateExpression("SET #p = :p")
                .expressionAttributeNames(Map.of("#p", "position"))
                .expressionAttributeValues(Map.of(":p", number(-2))));

        awaitBoard("c", "a");
        assertThat(table.get("b")).containsKey("position");
    }

    @Test
    void pagesGoOnWhereTheLastOneEnded() {
        awaitBoard("a", "b", "c");
        List<String> seen = new ArrayList<>();

        QueryResponse page = query(request -> request.limit(2));
        seen.addAll(ids(page));
        assertThat(page.lastEvaluatedKey())
                .isEqualTo(Map.of("id", text("b"), "board", text(OPEN), "position", number(20)));
        Map<String, AttributeValue> next = page.lastEvaluatedKey();
        page = query(request -> request.limit(2).exclusiveStartKey(next));
        seen.addAll(ids(page));

        assertThat(page.hasLastEvaluatedKey()).isFalse();
        assertThat(seen).containsExactly("a", "b", "c");
    }

    @Test
    void filterCountsAfterTheLimit() {
        awaitBoard("a", "b", "c");

        QueryResponse page = query(request -> request.limit(2)
                .filterExpression("note = :b")
                .expressionAttributeValues(Map.of(":board", text(OPEN), ":b", text("of b"))));

        assertThat(ids(page)).containsExactly("b");
        assertThat(page.count()).isEqualTo(1);
        assertThat(page.scannedCount()).isEqualTo(2);
        assertThat(page.hasLastEvaluatedKey()).isTrue();
    }

    @Test
    void sortKeyBoundsTheAnswer() {
        awaitBoard("a", "b", "c");

        assertThat(between("BETWEEN :from AND :to", -1, 20)).containsExactly("a", "b");
        assertThat(bounded("> :from", -1)).containsExactly("b", "c");
        assertThat(bounded(">= :from", -1)).containsExactly("a", "b", "c");
        assertThat(bounded("< :from", 20)).containsExactly("a");
        assertThat(bounded("= :from", 20)).containsExactly("b");
        assertThat(bounded("= :from", 21)).isEmpty();
    }

    private List<String> bounded(String bound, long from) {
        return ids(query(request -> request.keyConditionExpression("board = :board AND #p " + bound)
                .expressionAttributeNames(Map.of("#p", "position"))
                .expressionAttributeValues(Map.of(":board", text(OPEN), ":from", number(from)))));
    }

    private List<String> between(String bound, long from, long to) {
        return ids(query(request -> request.keyConditionExpression("board = :board AND #p " + bound)
                .expressionAttributeNames(Map.of("#p", "position"))
                .expressionAttributeValues(Map.of(":board", text(OPEN), ":from", number(from), ":to", number(to)))));
    }

    @Test
    void projectionAndCountLeaveAwayWhatIsNotAsked() {
        awaitBoard("a", "b", "c");

        assertThat(query(request -> request.projectionExpression("note, absent").limit(1))
                        .items())
                .containsExactly(Map.of("note", text("of a")));
        QueryResponse count = query(request -> request.select(Select.COUNT));
        assertThat(count.count()).isEqualTo(3);
        assertThat(count.hasItems()).isFalse();
    }

    @Test
    void indexHasNoConsistentRead() {
        assertThat(Refusal.of(() -> query(request -> request.consistentRead(true))))
                .isEqualTo(new Refusal(
                        "ValidationException", "Consistent reads are not supported on global secondary indexes"));
    }

    @Test
    void rangeOfATableIsInItsOrder() {
        Table parts = Table.withIdAndPart(bench());
        for (int part : new int[] {10, 9, -10, 100, 0}) {
            parts.client().putItem(request -> request.tableName(parts.name())
                    .item(Map.of("id", text("order"), "part", number(part))));
        }

        QueryResponse all = parts.client().query(request -> request.tableName(parts.name())
                .consistentRead(true)
                .keyConditionExpression("id = :id")
                .expressionAttributeValues(Map.of(":id", text("order"))));

        assertThat(all.items())
                .extracting(item -> attribute(item, "part").n())
                .containsExactly("-10", "0", "9", "10", "100");
    }

    private void awaitBoard(String... ids) {
        List<String> expected = List.of(ids);
        present("the index has " + expected, () -> {
            List<String> found = ids(query(request -> {}));
            return found.equals(expected) ? Optional.of(found) : Optional.empty();
        });
    }

    private QueryResponse query(Consumer<QueryRequest.Builder> more) {
        return table.client().query(request -> {
            request.tableName(table.name())
                    .indexName(Table.BOARD)
                    .keyConditionExpression("board = :board")
                    .expressionAttributeValues(Map.of(":board", text(OPEN)));
            more.accept(request);
        });
    }

    private static List<String> ids(QueryResponse page) {
        return page.items().stream().map(item -> attribute(item, "id").s()).toList();
    }
}
