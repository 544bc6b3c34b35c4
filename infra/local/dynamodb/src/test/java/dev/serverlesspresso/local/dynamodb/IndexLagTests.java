package dev.serverlesspresso.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/**
 * Global indexes that follow their table a moment later, after "Using Global Secondary Indexes in DynamoDB" (data
 * synchronization between tables and global secondary indexes): reads of them are eventually consistent, those of the
 * table and of local indexes are not touched.
 */
class IndexLagTests {
    private static final Duration LAG = Duration.ofSeconds(2);

    @RegisterExtension
    final Engine engine = new Engine();

    @BeforeEach
    void orders() {
        engine.ordersTable();
        for (int number = 1; number <= 5; number += 2) {
            put(number, "drink" + number);
        }
        engine.dynamoDb.letIndexesLag(LAG);
    }

    @Test
    void globalIndexShowsAChangeWhenTheLagIsOver() {
        put(2, "drink2");
        put(3, "drink9");
        engine.call("DeleteItem", "{'TableName':'orders','Key':{'shop':{'S':'demo'},'number':{'N':'5'}}}");

        assertThat(indexed("")).containsExactly("1 drink1", "3 drink3", "5 drink5");
        assertThat(indexed(",'ScanIndexForward':false")).containsExactly("5 drink5", "3 drink3", "1 drink1");
        engine.scheduler.advance(LAG.minusMillis(1));
        assertThat(indexed("")).containsExactly("1 drink1", "3 drink3", "5 drink5");
        engine.scheduler.advance(Duration.ofMillis(1));
        assertThat(indexed("")).containsExactly("1 drink1", "2 drink2", "3 drink9");
    }

    @Test
    void severalChangesOfOneItemComeOneAfterTheOther() {
        put(3, "drink7");
        engine.scheduler.advance(Duration.ofSeconds(1));
        put(3, "drink9");

        assertThat(indexed("")).containsExactly("1 drink1", "3 drink3", "5 drink5");
        engine.scheduler.advance(Duration.ofSeconds(1));
        assertThat(indexed("")).containsExactly("1 drink1", "5 drink5", "3 drink7");
        engine.scheduler.advance(Duration.ofSeconds(1));
        assertThat(indexed("")).containsExactly("1 drink1", "5 drink5", "3 drink9");
    }

    @Test
    void pagesGoOnThroughWhatIsShown() {
        put(2, "drink2");
        engine.call("DeleteItem", "{'TableName':'orders','Key':{'shop':{'S':'demo'},'number':{'N':'3'}}}");

        JsonNode first = query(",'Limit':2");
        JsonNode second = query(",'ExclusiveStartKey':" + first.path("LastEvaluatedKey"));
        assertThat(read(first)).containsExactly("1 drink1", "3 drink3");
        assertThat(read(second)).containsExactly("5 drink5");
    }

    @Test
    void tableAndLocalIndexesShowEverythingAtOnce() {
        put(2, "drink2");

        assertThat(engine.call("Scan", "{'TableName':'orders'}").path("Count").asInt())
                .isEqualTo(4);
        assertThat(engine.call("Scan", "{'TableName':'orders','IndexName':'by-drink'}")
                        .path("Count")
                        .asInt())
                .isEqualTo(4);
    }

    @Test
    void withoutALagAllIsShownAtOnce() {
        put(2, "drink2");
        engine.dynamoDb.letIndexesLag(Duration.ZERO);

        assertThat(indexed("")).containsExactly("1 drink1", "2 drink2", "3 drink3", "5 drink5");
    }

    @Test
    void whatWasNotWrittenChangesNothing() {
        assertThatThrownBy(() -> engine.call(
                "TransactWriteItems",
                "{'TransactItems':[{'Delete':{'TableName':'orders','Key':{'shop':{'S':'demo'},'number':{'N':'3'}}}},"
                        + "{'ConditionCheck':{'TableName':'orders','Key':{'shop':{'S':'demo'},'number':{'N':'4'}},"
                        + "'ConditionExpression':'attribute_exists(shop)'}}]}"));

        assertThat(indexed("")).containsExactly("1 drink1", "3 drink3", "5 drink5");
        engine.scheduler.advance(LAG);
        assertThat(indexed("")).containsExactly("1 drink1", "3 drink3", "5 drink5");
    }

    private void put(int number, String drink) {
        engine.put(
                "orders",
                "{'shop':{'S':'demo'},'number':{'N':'" + number + "'},'drink':{'S':'" + drink
                        + "'},'customer':{'S':'mika'}}");
    }

    private List<String> indexed(String more) {
        return read(query(more));
    }

    private JsonNode query(String more) {
        return engine.call(
                "Query",
                "{'TableName':'orders','IndexName':'by-customer-drink','KeyConditionExpression':'customer = :c',"
                        + "'ExpressionAttributeValues':{':c':{'S':'mika'}}" + more + "}");
    }

    private static List<String> read(JsonNode page) {
        List<String> items = new ArrayList<>();
        page.path("Items")
                .forEach(item -> items.add(item.path("number").path("N").asString() + " "
                        + item.path("drink").path("S").asString()));
        return items;
    }
}
