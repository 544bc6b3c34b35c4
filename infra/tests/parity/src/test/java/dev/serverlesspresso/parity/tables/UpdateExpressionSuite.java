package dev.serverlesspresso.parity.tables;

import static dev.serverlesspresso.parity.tables.Table.item;
import static dev.serverlesspresso.parity.tables.Values.attribute;
import static dev.serverlesspresso.parity.tables.Values.list;
import static dev.serverlesspresso.parity.tables.Values.map;
import static dev.serverlesspresso.parity.tables.Values.number;
import static dev.serverlesspresso.parity.tables.Values.text;
import static dev.serverlesspresso.parity.tables.Values.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.parity.ParitySuite;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** Written after the page "Using update expressions in DynamoDB" of the developer guide. */
@Tag("tables")
public abstract class UpdateExpressionSuite extends ParitySuite {
    private Table table;

    @BeforeEach
    void createTable() {
        table = Table.withId(bench());
    }

    @Test
    void addCountsFromNothing() {
        assertThat(change("ADD drinks :n", Map.of(":n", number(1)))).isEqualTo(Map.of("drinks", number(1)));
        assertThat(change("ADD drinks :n", Map.of(":n", number(-4)))).isEqualTo(Map.of("drinks", number(-3)));
    }

    @Test
    void addAndDeleteChangeSets() {
        assertThat(change("ADD tags :t", Map.of(":t", texts("hot")))).isEqualTo(Map.of("tags", texts("hot")));
        change("ADD tags :t", Map.of(":t", texts("hot", "small")));
        assertThat(attribute(table.get("it"), "tags").ss()).containsExactlyInAnyOrder("hot", "small");

        change("DELETE tags :t", Map.of(":t", texts("hot", "unknown")));
        assertThat(table.get("it")).containsEntry("tags", texts("small"));
        change("DELETE tags :t", Map.of(":t", texts("small")));
        assertThat(table.get("it")).doesNotContainKey("tags");
    }

    @Test
    void ifNotExistsKeepsWhatIsThere() {
        change("SET a = if_not_exists(a, :a)", Map.of(":a", number(1)));
        change("SET a = if_not_exists(a, :a), b = if_not_exists(a, :a)", Map.of(":a", number(2)));
        change("SET c = if_not_exists(c, :zero) + :a", Map.of(":a", number(5), ":zero", number(0)));

        assertThat(table.get("it")).isEqualTo(item("it", Map.of("a", number(1), "b", number(1), "c", number(5))));
    }

    @Test
    void listAppendJoinsAtEitherEnd() {
        change(
                "SET l = list_append(if_not_exists(l, :none), :two)",
                Map.of(":none", list(), ":two", list(number(2), number(3))));
        change("SET l = list_append(:one, l)", Map.of(":one", list(number(1))));
        change("SET l = list_append(l, l)", Map.of());

        assertThat(table.get("it"))
                .containsEntry("l", list(number(1), number(2), number(3), number(1), number(2), number(3)));
    }

    @Test
    void removeTakesAttributesMembersAndElements() {
        table.put(
                "it",
                Map.of(
                        "a", number(1),
                        "m", map("inner", number(1)),
                        "l", list(number(0), number(1), number(2), number(3))));

        change("REMOVE a, m.#inner, l[0], l[2], absent", Map.of(), Map.of("#inner", "inner"));

        assertThat(table.get("it"))
                .isEqualTo(item("it", Map.of("m", AttributeValue.fromM(Map.of()), "l", list(number(1), number(3)))));
    }

    @Test
    void everyValueIsThatOfBefore() {
        table.put("it", Map.of("a", number(1), "b", number(2)));

        change("SET a = b, b = a, c = a + b, d = b - :five", Map.of(":five", number(5)));

        assertThat(table.get("it"))
                .isEqualTo(item("it", Map.of("a", number(2), "b", number(1), "c", number(3), "d", number(-3))));
    }

    @Test
    void setReachesIntoMapsAndPastTheEndOfLists() {
        table.put("it", Map.of("m", map("name", text("Aiko")), "l", list(number(0))));

        change(
                "SET m.#name = :name, m.#id = :id, l[9] = :nine",
                Map.of(":name", text("Mika"), ":id", text("b-1"), ":nine", number(9)),
                Map.of("#name", "name", "#id", "id"));

        assertThat(table.get("it"))
                .isEqualTo(item(
                        "it",
                        Map.of(
                                "m", AttributeValue.fromM(Map.of("name", text("Mika"), "id", text("b-1"))),
                                "l", list(number(0), number(9)))));
    }

    @Test
    void allFourSectionsWorkTogether() {
        table.put("it", Map.of("version", number(1), "board", text("open"), "tags", texts("hot", "small")));

        change(
                "SET s = :s REMOVE board ADD version :one DELETE tags :hot",
                Map.of(":s", text("MAKING"), ":one", number(1), ":hot", texts("hot")));

        assertThat(table.get("it"))
                .isEqualTo(item("it", Map.of("s", text("MAKING"), "version", number(2), "tags", texts("small"))));
    }

    @Test
    void answerHasWhatReturnValuesAsksFor() {
        Map<String, AttributeValue> before = Map.of("a", number(1), "b", number(1));

        assertThat(returned(before, ReturnValue.NONE)).isEmpty();
        assertThat(returned(before, ReturnValue.ALL_OLD)).isEqualTo(item("it", before));
        assertThat(returned(before, ReturnValue.UPDATED_OLD)).isEqualTo(Map.of("a", number(1)));
        assertThat(returned(before, ReturnValue.ALL_NEW))
                .isEqualTo(item("it", Map.of("a", number(2), "b", number(1), "c", number(3))));
        assertThat(returned(before, ReturnValue.UPDATED_NEW)).isEqualTo(Map.of("a", number(2), "c", number(3)));
    }

    private Map<String, AttributeValue> returned(Map<String, AttributeValue> before, ReturnValue wanted) {
        table.put("it", before);
        return table.update("it", request -> request.updateExpression("SET a = :a, c = :c")
                        .expressionAttributeValues(Map.of(":a", number(2), ":c", number(3)))
                        .returnValues(wanted))
                .attributes();
    }

    @Test
    void numbersKeepAllTheirDigits() {
        AttributeValue digits = AttributeValue.fromN("12345678901234567890123456789012345678");
        change("SET n = :n", Map.of(":n", digits));
        change("ADD n :one", Map.of(":one", number(1)));

        assertThat(table.get("it")).containsEntry("n", AttributeValue.fromN("12345678901234567890123456789012345679"));
    }

    private Map<String, AttributeValue> change(String expression, Map<String, AttributeValue> values) {
        return change(expression, values, Map.of());
    }

    private Map<String, AttributeValue> change(
            String expression, Map<String, AttributeValue> values, Map<String, String> names) {
        return table.update("it", request -> {
                    request.updateExpression(expression).returnValues(ReturnValue.UPDATED_NEW);
                    if (!values.isEmpty()) {
                        request.expressionAttributeValues(values);
                    }
                    if (!names.isEmpty()) {
                        request.expressionAttributeNames(names);
                    }
                })
                .attributes();
    }
}
