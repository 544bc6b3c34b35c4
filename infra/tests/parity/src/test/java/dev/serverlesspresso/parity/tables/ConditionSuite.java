package dev.serverlesspresso.parity.tables;

import static dev.serverlesspresso.parity.tables.Table.id;
import static dev.serverlesspresso.parity.tables.Values.list;
import static dev.serverlesspresso.parity.tables.Values.map;
import static dev.serverlesspresso.parity.tables.Values.number;
import static dev.serverlesspresso.parity.tables.Values.text;
import static dev.serverlesspresso.parity.tables.Values.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.parity.ParitySuite;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Written after the page "Condition and filter expressions, operators, and functions" of the developer guide. */
@Tag("tables")
public abstract class ConditionSuite extends ParitySuite {
    private static final Map<String, AttributeValue> ITEM = Map.of(
            "drink", text("flat-white"),
            "uses", number(9),
            "milk", list(text("regular"), text("oat")),
            "tags", texts("hot", "small"),
            "claimedBy", map("name", text("Aiko")),
            "nothing", AttributeValue.fromNul(true),
            "open", AttributeValue.fromBool(true));

    private static final List<String> HOLDING = List.of(
            "attribute_exists(claimedBy.#name)",
            "attribute_not_exists(claimedBy.#other)",
            "attribute_not_exists(milk[2])",
            "attribute_exists(nothing)",
            "attribute_type(uses, :N)",
            "attribute_type(nothing, :NULL)",
            "begins_with(drink, :flat)",
            "contains(drink, :white)",
            "contains(milk, :oat)",
            "contains(tags, :hot)",
            "size(drink) = :ten",
            "size(milk) = :two",
            "size(tags) = :two",
            "size(claimedBy) = :one",
            "uses BETWEEN :nine AND :ten",
            "uses IN (:one, :two, :nine)",
            "milk[1] = :oat",
            "claimedBy.#name = :Aiko",
            "#open = :true",
            "uses < :ten",
            "NOT uses > :ten",
            "uses = :ten AND uses = :nine OR uses = :nine",
            "(uses = :nine OR uses = :ten) AND #open = :true",
            ":nine = uses",
            "#other <> :nine",
            "NOT #other = :nine");

    private Table table;

    @BeforeEach
    void createTable() {
        table = Table.withId(bench());
        table.put("order", ITEM);
    }

    @Test
    void conditionsThatHold() {
        assertThat(failing(HOLDING)).isEmpty();
    }

    @Test
    void conditionsThatDoNotHold() {
        List<String> conditions = List.of(
                "attribute_exists(#other)",
                "attribute_not_exists(drink)",
                "attribute_type(uses, :S)",
                "begins_with(drink, :white)",
                "contains(milk, :hot)",
                "contains(uses, :nine)",
                "size(uses) = :one",
                "uses > :S",
                "uses = :S",
                "drink > :ten",
                "#other = :nine",
                "#other > :nine",
                "uses = :ten AND (uses = :nine OR uses = :nine)",
                "NOT (uses = :nine OR uses = :ten)",
                "uses BETWEEN :ten AND :ten",
                "uses IN (:one, :S)");

        assertThat(failing(conditions)).isEqualTo(conditions);
    }

    private List<String> failing(List<String> conditions) {
        List<String> failing = new ArrayList<>();
        for (String condition : conditions) {
            if (!holds(condition)) {
                failing.add(condition);
            }
        }
        return failing;
    }

    private boolean holds(String condition) {
        ConditionCheck.Builder check = ConditionCheck.builder()
                .tableName(table.name())
                .key(id("order"))
                .conditionExpression(condition);
        Map<String, String> names = names(condition);
        Map<String, AttributeValue> values = values(condition);
        if (!names.isEmpty()) {
            check.expressionAttributeNames(names);
        }
        if (!values.isEmpty()) {
            check.expressionAttributeValues(values);
        }
        try {
            table.client()
                    .transactWriteItems(request -> request.transactItems(TransactWriteItem.builder()
                            .conditionCheck(check.build())
                            .build()));
            return true;
        } catch (TransactionCanceledException e) {
            assertThat(e.cancellationReasons()).as(condition).singleElement().satisfies(reason -> assertThat(
                            reason.code())
                    .isEqualTo("ConditionalCheckFailed"));
            return false;
        }
    }

    private static Map<String, String> names(String condition) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String name : List.of("name", "open", "other")) {
            if (condition.contains("#" + name)) {
                names.put("#" + name, name);
            }
        }
        return names;
    }

    private static Map<String, AttributeValue> values(String condition) {
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        for (String word : condition.split("[^A-Za-z:]+", -1)) {
            if (word.startsWith(":")) {
                values.put(word, value(word.substring(1)));
            }
        }
        return values;
    }

    private static AttributeValue value(String name) {
        return switch (name) {
            case "one" -> number(1);
            case "two" -> number(2);
            case "nine" -> number(9);
            case "ten" -> number(10);
            case "true" -> AttributeValue.fromBool(true);
            default -> text(name);
        };
    }
}
