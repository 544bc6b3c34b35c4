package dev.serverlesspresso.local.dynamodb;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.journal.Journal;
import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.time.ManualScheduler;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tools.jackson.databind.JsonNode;

/**
 * An engine on a journal with a clock that stands still; requests are JSON with single quotes. As an extension of a test it
 * is closed after it.
 */
final class Engine implements AutoCloseable, AfterEachCallback {
    final ManualScheduler scheduler = new ManualScheduler(Instant.parse("2026-11-01T09:00:00Z"));
    final Journal journal;
    final DynamoDb dynamoDb;

    Engine() {
        this(Journal.inMemory());
    }

    Engine(Journal journal) {
        this.journal = journal;
        this.dynamoDb = new DynamoDb(journal, scheduler);
    }

    static JsonNode json(String text) {
        return Json.readData(text.replace('\'', '"'));
    }

    JsonNode call(String operation, String request) {
        try {
            return dynamoDb.execute(operation, json(request)).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof AwsError error) {
                throw error;
            }
            throw e;
        }
    }

    /** A table with the hash key {@code id}. */
    void simpleTable() {
        call(
                "CreateTable",
                "{'TableName':'things','BillingMode':'PAY_PER_REQUEST',"
                        + "'AttributeDefinitions':[{'AttributeName':'id','AttributeType':'S'}],"
                        + "'KeySchema':[{'AttributeName':'id','KeyType':'HASH'}]}");
    }

    /** A table with the keys {@code shop} and {@code number}, a local and two global indexes. */
    void ordersTable() {
        call(
                "CreateTable",
                "{'TableName':'orders','BillingMode':'PAY_PER_REQUEST','AttributeDefinitions':["
                        + "{'AttributeName':'shop','AttributeType':'S'},{'AttributeName':'number','AttributeType':'N'},"
                        + "{'AttributeName':'drink','AttributeType':'S'},{'AttributeName':'customer','AttributeType':'S'}],"
                        + "'KeySchema':[{'AttributeName':'shop','KeyType':'HASH'},{'AttributeName':'number','KeyType':'RANGE'}],"
                        + "'LocalSecondaryIndexes':[{'IndexName':'by-drink','KeySchema':[{'AttributeName':'shop','KeyType':'HASH'},"
                        + "{'AttributeName':'drink','KeyType':'RANGE'}],'Projection':{'ProjectionType':'KEYS_ONLY'}}],"
                        + "'GlobalSecondaryIndexes':[{'IndexName':'by-customer','KeySchema':[{'AttributeName':'customer','KeyType':'HASH'}],"
                        + "'Projection':{'ProjectionType':'ALL'}},{'IndexName':'by-customer-drink','KeySchema':["
                        + "{'AttributeName':'customer','KeyType':'HASH'},{'AttributeName':'drink','KeyType':'RANGE'}],"
                        + "'Projection':{'ProjectionType':'INCLUDE','NonKeyAttributes':['state']}}]}");
    }

    void put(String table, String item) {
        call("PutItem", "{'TableName':'" + table + "','Item':" + item + "}");
    }

    JsonNode thing(String id) {
        return call("GetItem", "{'TableName':'things','Key':{'id':{'S':'" + id + "'}}}")
                .path("Item");
    }

    @Override
    public void afterEach(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        dynamoDb.close();
        journal.close();
        scheduler.close();
    }
}
