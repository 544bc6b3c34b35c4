package dev.serverlesspresso.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serverlesspresso.local.journal.Journal;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class TableOperationTests {
    @TempDir
    Path folder;

    @Test
    void tablesItemsAndIndexesAreThereAfterReopening() {
        try (Engine engine = new Engine(Journal.open(folder))) {
            engine.ordersTable();
            engine.put("orders", "{'shop':{'S':'s'},'number':{'N':'1'},'customer':{'S':'c'}}");
        }
        try (Engine engine = new Engine(Journal.open(folder))) {
            JsonNode table =
                    engine.call("DescribeTable", "{'TableName':'orders'}").path("Table");
            assertThat(table.path("TableStatus").asString()).isEqualTo("ACTIVE");
            assertThat(table.path("ItemCount").asInt()).isEqualTo(1);
            assertThat(engine.call("Scan", "{'TableName':'orders','IndexName':'by-customer'}")
                            .path("Items"))
                    .isEqualTo(Engine.json("[{'shop':{'S':'s'},'number':{'N':'1'},'customer':{'S':'c'}}]"));
        }
    }

    @Test
    void expiredItemIsReadUntilTheSweepDeletesIt() {
        try (Engine engine = new Engine()) {
            engine.simpleTable();
            engine.dynamoDb.start();
            long due = engine.scheduler.now().getEpochSecond() + 60;
            engine.put("things", "{'id':{'S':'old'},'ttl':{'N':'" + due + "'}}");
            engine.call(
                    "UpdateTimeToLive",
                    "{'TableName':'things','TimeToLiveSpecification':{'AttributeName':'ttl','Enabled':true}}");
            engine.put("things", "{'id':{'S':'later'},'ttl':{'N':'" + (due + 1_000) + "'}}");

            engine.scheduler.advance(Duration.ofSeconds(55));
            assertThat(engine.thing("old").isMissingNode()).isFalse();
            engine.scheduler.advance(Duration.ofSeconds(20));
            engine.journal.write(transaction -> "after the sweep");
            assertThat(engine.thing("old").isMissingNode()).isTrue();
            assertThat(engine.thing("later").isMissingNode()).isFalse();
        }
    }

    @Test
    void newGlobalIndexHoldsTheItemsThatWereThere() {
        try (Engine engine = new Engine()) {
            engine.simpleTable();
            engine.put("things", "{'id':{'S':'1'},'kind':{'S':'cup'}}");
            engine.call(
                    "UpdateTable",
                    "{'TableName':'things','AttributeDefinitions':[{'AttributeName':'kind','AttributeType':'S'}],"
                            + "'GlobalSecondaryIndexUpdates':[{'Create':{'IndexName':'by-kind','KeySchema':["
                            + "{'AttributeName':'kind','KeyType':'HASH'}],'Projection':{'ProjectionType':'ALL'}}}]}");

            assertThat(engine.call("Scan", "{'TableName':'things','IndexName':'by-kind','Select':'COUNT'}")
                            .path("Count")
                            .asInt())
                    .isEqualTo(1);
            engine.call(
                    "UpdateTable",
                    "{'TableName':'things','GlobalSecondaryIndexUpdates':[{'Delete':{'IndexName':'by-kind'}}]}");
            assertThatThrownBy(() -> engine.call("Scan", "{'TableName':'things','IndexName':'by-kind'}"))
                    .hasMessage("The table does not have the specified index: by-kind");
        }
    }

    @Test
    void protectedTableIsNotDeletedAndAnEmptyOneComesAfterDeletion() {
        try (Engine engine = new Engine()) {
            engine.simpleTable();
            engine.put("things", "{'id':{'S':'1'}}");
            assertThatThrownBy(engine::simpleTable).hasMessage("Table already exists: things");
            engine.call("UpdateTable", "{'TableName':'things','DeletionProtectionEnabled':true}");
            assertThatThrownBy(() -> engine.call("DeleteTable", "{'TableName':'things'}"))
                    .hasMessageContaining("protected against deletion");
            engine.call("UpdateTable", "{'TableName':'things','DeletionProtectionEnabled':false}");
            engine.call("DeleteTable", "{'TableName':'things'}");
            assertThatThrownBy(() -> engine.call("DescribeTable", "{'TableName':'things'}"))
                    .hasMessage("Requested resource not found: Table: things not found");
            engine.simpleTable();
            assertThat(engine.thing("1").isMissingNode()).isTrue();
        }
    }

    @Test
    void tablesAreListedInPages() {
        try (Engine engine = new Engine()) {
            engine.simpleTable();
            engine.ordersTable();
            assertThat(engine.call("ListTables", "{'Limit':1}"))
                    .isEqualTo(Engine.json("{'TableNames':['orders'],'LastEvaluatedTableName':'orders'}"));
            assertThat(engine.call("ListTables", "{'ExclusiveStartTableName':'orders'}"))
                    .isEqualTo(Engine.json("{'TableNames':['things']}"));
        }
    }

    @Test
    void tagsAndBackupsAreRemembered() {
        try (Engine engine = new Engine()) {
            engine.simpleTable();
            String arn = engine.call("DescribeTable", "{'TableName':'things'}")
                    .path("Table")
                    .path("TableArn")
                    .asString();
            engine.call("TagResource", "{'ResourceArn':'" + arn + "','Tags':[{'Key':'k','Value':'v'}]}");
            assertThat(engine.call("ListTagsOfResource", "{'ResourceArn':'" + arn + "'}"))
                    .isEqualTo(Engine.json("{'Tags':[{'Key':'k','Value':'v'}]}"));
            engine.call(
                    "UpdateContinuousBackups",
                    "{'TableName':'things','PointInTimeRecoverySpecification':{'PointInTimeRecoveryEnabled':true}}");
            assertThat(engine.call("DescribeContinuousBackups", "{'TableName':'things'}")
                            .toString())
                    .contains("\"PointInTimeRecoveryStatus\":\"ENABLED\"");
        }
    }
}
