package dev.serverlesspresso.parity.tables;

import static dev.serverlesspresso.parity.tables.Table.id;
import static dev.serverlesspresso.parity.tables.Table.item;
import static dev.serverlesspresso.parity.tables.Values.map;
import static dev.serverlesspresso.parity.tables.Values.number;
import static dev.serverlesspresso.parity.tables.Values.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.parity.ParitySuite;
import dev.serverlesspresso.parity.Refusal;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The words of AWS's errors, as its users quote them; programs look for some of them. */
@Tag("tables")
public abstract class RefusalSuite extends ParitySuite {
    private static final String INVALID = "ValidationException";
    private static final String PARAMETER = "One or more parameter values were invalid: ";

    private Table table;

    @BeforeEach
    void createTable() {
        table = Table.withBoard(bench());
        table.put("it", Map.of("word", text("one"), "count", number(1)));
    }

    @Test
    void tableThatIsNotThere() {
        Table absent = new Table(table.client(), bench().name("absent"));
        Refusal notFound = new Refusal("ResourceNotFoundException", "Requested resource not found");

        assertThat(Refusal.of(() -> absent.get("it"))).isEqualTo(notFound);
        assertThat(Refusal.of(() -> absent.put("it", Map.of()))).isEqualTo(notFound);
        assertThat(Refusal.of(absent::describe))
                .isEqualTo(new Refusal(
                        "ResourceNotFoundException",
                        "Requested resource not found: Table: " + absent.name() + " not found"));
        assertThat(Refusal.of(() -> table.client().deleteTable(request -> request.tableName(absent.name())))
                        .code())
                .isEqualTo("ResourceNotFoundException");
    }

    @Test
    void tableThatIsThereAlready() {
        assertThat(Refusal.of(table::createAgain))
                .isEqualTo(new Refusal("ResourceInUseException", "Table already exists: " + table.name()));
    }

    @Test
    void itemsThatDoNotFitTheTable() {
        assertThat(put(Map.of("a", number(1)))).isEqualTo(invalid(PARAMETER + "Missing the key id in the item"));
        assertThat(put(Map.of("id", number(1))))
                .isEqualTo(invalid(PARAMETER + "Type mismatch for key id expected: S actual: N"));
        assertThat(put(id("")))
                .isEqualTo(invalid("One or more parameter values are not valid. The AttributeValue for a key attribute"
                        + " cannot contain an empty string value. Key: id"));
        assertThat(put(item("it", Map.of("board", number(1), "position", number(1)))))
                .isEqualTo(invalid(
                        PARAMETER + "Type mismatch for Index Key board Expected: S Actual: N IndexName: board"));
        assertThat(put(item("it", Map.of("large", text("x".repeat(400 * 1024))))))
                .isEqualTo(invalid("Item size has exceeded the maximum allowed size"));
        assertThat(put(item("it", Map.of("n", AttributeValue.fromN("1".repeat(39))))))
                .isEqualTo(
                        invalid(
                                "1 validation error detected: Attempting to store more than 38 significant digits in a Number"));
    }

    private Refusal put(Map<String, AttributeValue> item) {
        return Refusal.of(() -> table.client()
                .putItem(request -> request.tableName(table.name()).item(item)));
    }

    @Test
    void keyThatIsNotTheTables() {
        assertThat(Refusal.of(() -> table.client()
                        .getItem(request -> request.tableName(table.name()).key(Map.of("other", text("it"))))))
                .isEqualTo(invalid("The provided key element does not match the schema"));
        assertThat(Refusal.of(() -> table.client().query(request -> request.tableName(table.name())
                        .keyConditionExpression("word = :id")
                        .expressionAttributeValues(Map.of(":id", text("it"))))))
                .isEqualTo(invalid("Query condition missed key schema element: id"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            SET position = :v      | Attribute name is a reserved keyword; reserved keyword: position
            SET #none = :v         | An expression attribute name used in the document path is not defined; attribute name: #none
            SET a = :v, b = :none  | An expression attribute value used in expression is not defined; attribute value: :none
            SET a = :v, a = :v     | Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [a], path two: [a]
            SET a = :v SET b = :v  | The "SET" section can only be used once in an update expression;
            SET a = size(:v)       | The function is not allowed in an update expression; function: size
            """)
    void updateExpressionThatCannotBeRead(String expression, String reason) {
        assertThat(update(expression, Map.of(":v", number(1))))
                .isEqualTo(invalid("Invalid UpdateExpression: " + reason));
    }

    @Test
    void syntaxErrorNamesTheTokenThatDoesNotBelongThere() {
        assertThat(update("SET a == :v", Map.of(":v", number(1))).message())
                .startsWith("Invalid UpdateExpression: Syntax error; token: \"=\", near: \"");
        assertThat(update("SET a = ", Map.of(":v", number(1))).message())
                .startsWith("Invalid UpdateExpression: Syntax error; token: \"<EOF>\", near: \"");
    }

    @Test
    void updateThatTheItemDoesNotAllow() {
        Map<String, AttributeValue> one = Map.of(":v", number(1));

        assertThat(update("SET id = :v", one))
                .isEqualTo(invalid(PARAMETER + "Cannot update attribute id. This attribute is part of the key"));
        assertThat(update("SET a = absent + :v", one))
                .isEqualTo(invalid("The provided expression refers to an attribute that does not exist in the item"));
        assertThat(update("SET a = word + :v", one))
                .isEqualTo(invalid("An operand in the update expression has an incorrect data type"));
        assertThat(update("ADD word :v", one))
                .isEqualTo(invalid("An operand in the update expression has an incorrect data type"));
        assertThat(update("SET absent.leaf = :v", one))
                .isEqualTo(invalid("The document path provided in the update expression is invalid for update"));
        assertThat(update("SET essay = :v", Map.of(":v", text("x".repeat(400 * 1024)))))
                .isEqualTo(invalid("Item size to update has exceeded the maximum allowed size"));
    }

    @Test
    void placeholderThatIsNotUsed() {
        assertThat(update("SET a = :v", Map.of(":v", number(1), ":unused", map("a", number(1)))))
                .isEqualTo(
                        invalid("Value provided in ExpressionAttributeValues unused in expressions: keys: {:unused}"));
        assertThat(Refusal.of(() -> table.update("it", request -> request.updateExpression("REMOVE a")
                        .expressionAttributeNames(Map.of("#unused", "b")))))
                .isEqualTo(
                        invalid("Value provided in ExpressionAttributeNames unused in expressions: keys: {#unused}"));
    }

    private Refusal update(String expression, Map<String, AttributeValue> values) {
        return Refusal.of(() -> table.update(
                "it", request -> request.updateExpression(expression).expressionAttributeValues(values)));
    }

    private static Refusal invalid(String message) {
        return new Refusal(INVALID, message);
    }
}
