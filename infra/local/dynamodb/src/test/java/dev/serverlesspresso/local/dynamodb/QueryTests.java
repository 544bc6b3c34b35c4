package dev.serverlesspresso.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class QueryTests {
    @RegisterExtension
    final Engine engine = new Engine();

    @BeforeEach
    void orders() {
        engine.ordersTable();
        for (String number : List.of("-10", "-2.5", "0", "1", "2", "10", "100")) {
            engine.put(
                    "orders",
                    "{'shop':{'S':'demo'},'number':{'N':'" + number + "'},'drink':{'S':'drink" + number
                            + "'},'state':{'S':'QUEUED'},'customer':{'S':'c" + number.length() + "'}}");
        }
        engine.put("orders", "{'shop':{'S':'tokyo'},'number':{'N':'1'},'note':{'S':'in no index'}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            shop = :s                                | -10 -2.5 0 1 2 10 100
            :s = shop AND #n > :a                    | 1 2 10 100
            shop = :s AND #n >= :a                   | 0 1 2 10 100
            shop = :s AND #n < :a                    | -10 -2.5
            shop = :s AND #n <= :a                   | -10 -2.5 0
            shop = :s AND #n = :a                    | 0
            #n BETWEEN :a AND :b AND shop = :s       | 0 1 2
            """)
    void rangeOfNumbersComesInTheirOrder(String condition, String expected) {
        List<String> forward = numbers(query(condition, ""));
        List<String> backward = numbers(query(condition, ",'ScanIndexForward':false"));

        assertThat(String.join(" ", forward)).isEqualTo(expected);
        Collections.reverse(backward);
        assertThat(backward).isEqualTo(forward);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            #n = :a                                   | Query condition missed key schema element: shop
            shop > :s                                 | Query key condition not supported
            shop = :s OR #n = :a                      | Invalid operator used in KeyConditionExpression: OR
            shop = :s AND #n <> :a                    | Invalid operator used in KeyConditionExpression: <>
            shop = :s AND #n > :a AND #n < :b         | Invalid KeyConditionExpression: KeyConditionExpressions must only contain one condition per key
            shop = :s AND #n > :a AND drink = :s      | The number of query conditions (3) exceeds the number of key attributes defined in the schema (2)
            shop = :s AND begins_with(#n, :a)         | Invalid KeyConditionExpression: Incorrect operand type for operator or function; operator or function: begins_with, operand type: N
            shop = :s AND begins_with(#n, :s)         | One or more parameter values were invalid: Condition parameter type does not match schema type
            begins_with(#n, :a) AND shop = :missing   | Invalid KeyConditionExpression: Incorrect operand type for operator or function; operator or function: begins_with, operand type: N
            shop = :missing AND begins_with(#n, :a)   | Invalid KeyConditionExpression: An expression attribute value used in expression is not defined; attribute value: :missing
            shop = :a                                 | One or more parameter values were invalid: Condition parameter type does not match schema type
            """)
    void invalidKeyConditionIsRefusedInTheWordsOfAws(String condition, String message) {
        assertThatThrownBy(() -> query(condition, "")).hasMessage(message);
    }

    /** As measured on AWS by paritysuite/dynamodb-conformance, validation-ordering/queryKeyCondition. */
    @Test
    void expressionIsReadBeforeTheTableIsLookedFor() {
        String values = ",'ExpressionAttributeValues':{':s':{'S':'demo'},':a':{'N':'0'}}}";
        assertThatThrownBy(() -> engine.call(
                        "Query",
                        "{'TableName':'nowhere','KeyConditionExpression':'shop = :s AND begins_with(n, :a)'" + values))
                .hasMessageContaining("Incorrect operand type for operator or function");
        assertThatThrownBy(() -> engine.call(
                        "Query",
                        "{'TableName':'nowhere','KeyConditionExpression':'shop = :s','FilterExpression':'n >> :a'"
                                + values))
                .hasMessageContaining("Invalid FilterExpression: Syntax error");
        assertThatThrownBy(() -> engine.call(
                        "Query", "{'TableName':'nowhere','KeyConditionExpression':'shop = :s AND n > :a'" + values))
                .hasMessage("Requested resource not found");
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void pagesTogetherAreTheWhole(boolean forward) {
        List<String> seen = new ArrayList<>();
        String start = "";
        int pages = 0;
        do {
            JsonNode page = query("shop = :s", ",'Limit':2,'ScanIndexForward':" + forward + start);
            seen.addAll(numbers(page));
            start = page.has("LastEvaluatedKey") ? ",'ExclusiveStartKey':" + page.path("LastEvaluatedKey") : "";
            pages++;
        } while (!start.isEmpty());

        assertThat(pages).isEqualTo(4);
        assertThat(seen).isEqualTo(numbers(query("shop = :s", ",'ScanIndexForward':" + forward)));
    }

    @Test
    void pageEndsBeforeOneMegabyte() {
        String filler = "x".repeat(300_000);
        for (int i = 0; i < 5; i++) {
            engine.put("orders", "{'shop':{'S':'big'},'number':{'N':'" + i + "'},'f':{'S':'" + filler + "'}}");
        }
        JsonNode page = query("shop = :s", "", "big");

        assertThat(page.path("Count").asInt()).isEqualTo(3);
        assertThat(page.path("LastEvaluatedKey")).isEqualTo(Engine.json("{'shop':{'S':'big'},'number':{'N':'2'}}"));
    }

    @Test
    void filterIsAppliedAfterTheLimit() {
        JsonNode page = engine.call(
                "Query",
                "{'TableName':'orders','Limit':3,'KeyConditionExpression':'shop = :s','FilterExpression':'drink = :d',"
                        + "'ExpressionAttributeValues':{':s':{'S':'demo'},':d':{'S':'drink0'}}}");

        assertThat(page.path("Count").asInt()).isEqualTo(1);
        assertThat(page.path("ScannedCount").asInt()).isEqualTo(3);
        assertThatThrownBy(() -> engine.call(
                        "Query",
                        "{'TableName':'orders','KeyConditionExpression':'shop = :s','FilterExpression':'shop = :s',"
                                + "'ExpressionAttributeValues':{':s':{'S':'demo'}}}"))
                .hasMessage(
                        "Filter Expression can only contain non-primary key attributes: Primary key attribute: shop");
    }

    @Test
    void globalIndexIsSparseAndPaged() {
        String request =
                "{'TableName':'orders','IndexName':'by-customer','Limit':2,'KeyConditionExpression':'customer = :c',"
                        + "'ExpressionAttributeValues':{':c':{'S':'c1'}}}";
        JsonNode first = engine.call("Query", request);
        ObjectNode next = (ObjectNode) Engine.json(request);
        next.set("ExclusiveStartKey", first.path("LastEvaluatedKey"));
        JsonNode second = engine.dynamoDb.execute("Query", next).join();

        assertThat(first.path("LastEvaluatedKey").size()).isEqualTo(3);
        List<String> all = numbers(first);
        all.addAll(numbers(second));
        assertThat(all).containsExactly("0", "1", "2");
        assertThat(engine.call("Scan", "{'TableName':'orders','IndexName':'by-customer','Select':'COUNT'}"))
                .isEqualTo(Engine.json("{'Count':7,'ScannedCount':7}"));
        assertThatThrownBy(() ->
                        engine.call("Scan", "{'TableName':'orders','IndexName':'by-customer','ConsistentRead':true}"))
                .hasMessage("Consistent reads are not supported on global secondary indexes");
    }

    @Test
    void indexesFollowUpdatesAndProjectWhatTheyPromise() {
        engine.call(
                "UpdateItem",
                "{'TableName':'orders','Key':{'shop':{'S':'demo'},'number':{'N':'1'}},'UpdateExpression':'SET customer = :c',"
                        + "'ExpressionAttributeValues':{':c':{'S':'other'}}}");

        JsonNode page = engine.call(
                "Query",
                "{'TableName':'orders','IndexName':'by-customer-drink','KeyConditionExpression':'customer = :c AND"
                        + " begins_with(drink, :d)','ExpressionAttributeValues':{':c':{'S':'other'},':d':{'S':'drink'}}}");
        assertThat(page.path("Items"))
                .isEqualTo(Engine.json("[{'shop':{'S':'demo'},'number':{'N':'1'},'customer':{'S':'other'},"
                        + "'drink':{'S':'drink1'},'state':{'S':'QUEUED'}}]"));
        JsonNode local = engine.call(
                "Query",
                "{'TableName':'orders','IndexName':'by-drink','KeyConditionExpression':'shop = :s AND drink = :d',"
                        + "'ExpressionAttributeValues':{':s':{'S':'demo'},':d':{'S':'drink1'}}}");
        assertThat(local.path("Items"))
                .isEqualTo(Engine.json("[{'shop':{'S':'demo'},'number':{'N':'1'},'drink':{'S':'drink1'}}]"));
    }

    @Test
    void segmentsOfAScanTogetherAreTheWhole() {
        int count = 0;
        for (int segment = 0; segment < 3; segment++) {
            count += engine.call("Scan", "{'TableName':'orders','TotalSegments':3,'Segment':" + segment + "}")
                    .path("Count")
                    .asInt();
        }
        assertThat(count).isEqualTo(8);
    }

    private JsonNode query(String condition, String more) {
        return query(condition, more, "demo");
    }

    private JsonNode query(String condition, String more, String shop) {
        String names = condition.contains("#n") ? ",'ExpressionAttributeNames':{'#n':'number'}" : "";
        String values = (condition.contains(":s") ? "':s':{'S':'" + shop + "'}," : "")
                + (condition.contains(":a") ? "':a':{'N':'0'}," : "")
                + (condition.contains(":b") ? "':b':{'N':'2'}," : "");
        return engine.call(
                "Query",
                "{'TableName':'orders','KeyConditionExpression':'" + condition + "'" + more + names
                        + ",'ExpressionAttributeValues':{" + values.substring(0, values.length() - 1) + "}}");
    }

    private static List<String> numbers(JsonNode page) {
        List<String> numbers = new ArrayList<>();
        page.path("Items")
                .forEach(item -> numbers.add(item.path("number").path("N").asString()));
        return numbers;
    }
}
