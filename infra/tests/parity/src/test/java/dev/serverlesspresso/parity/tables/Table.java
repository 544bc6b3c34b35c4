package dev.serverlesspresso.parity.tables;

import static dev.serverlesspresso.parity.Until.until;
import static dev.serverlesspresso.parity.tables.Values.text;

import dev.serverlesspresso.parity.Workbench;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** A table of one test. */
public record Table(DynamoDbClient client, String name) {
    static final String BOARD = "board";

    /** A table whose key is the text {@code id}. */
    public static Table withId(Workbench bench) {
        return create(bench, Table::idOnly);
    }

    /** A table whose key is the text {@code id} and the number {@code part}. */
    static Table withIdAndPart(Workbench bench) {
        return create(bench, table -> table.attributeDefinitions(
                        attribute("id", ScalarAttributeType.S), attribute("part", ScalarAttributeType.N))
                .keySchema(key("id", KeyType.HASH), key("part", KeyType.RANGE)));
    }

    /** A table with the key {@code id} and an index of those items that have both {@code board} and {@code position}. */
    static Table withBoard(Workbench bench) {
        GlobalSecondaryIndex board = GlobalSecondaryIndex.builder()
                .indexName(BOARD)
                .keySchema(key("board", KeyType.HASH), key("position", KeyType.RANGE))
                .projection(all -> all.projectionType(ProjectionType.ALL))
                .build();
        return create(bench, table -> table.attributeDefinitions(
                        attribute("id", ScalarAttributeType.S),
                        attribute("board", ScalarAttributeType.S),
                        attribute("position", ScalarAttributeType.N))
                .keySchema(key("id", KeyType.HASH))
                .globalSecondaryIndexes(board));
    }

    private static void idOnly(CreateTableRequest.Builder table) {
        table.attributeDefinitions(attribute("id", ScalarAttributeType.S)).keySchema(key("id", KeyType.HASH));
    }

    private static Table create(Workbench bench, Consumer<CreateTableRequest.Builder> shape) {
        DynamoDbClient client = bench.aws().tables();
        Table table = new Table(client, bench.name("table"));
        table.create(shape);
        bench.removeWith(() -> client.deleteTable(request -> request.tableName(table.name)));
        until("the table is active", () -> table.describe().tableStatus() == TableStatus.ACTIVE);
        return table;
    }

    private void create(Consumer<CreateTableRequest.Builder> shape) {
        client.createTable(request -> {
            request.tableName(name).billingMode(BillingMode.PAY_PER_REQUEST);
            shape.accept(request);
        });
    }

    /** Creates what is there already. */
    void createAgain() {
        create(Table::idOnly);
    }

    private static AttributeDefinition attribute(String name, ScalarAttributeType type) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(type)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    /** The key of an item. */
    static Map<String, AttributeValue> id(String id) {
        return Map.of("id", text(id));
    }

    /** An item with other attributes. */
    static Map<String, AttributeValue> item(String id, Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> item = new TreeMap<>(attributes);
        item.put("id", text(id));
        return item;
    }

    TableDescription describe() {
        return client.describeTable(request -> request.tableName(name)).table();
    }

    /** Keeps an item, whatever was there before. */
    public void put(String id, Map<String, AttributeValue> attributes) {
        client.putItem(request -> request.tableName(name).item(item(id, attributes)));
    }

    /** The item as it is now; empty if there is none. */
    public Map<String, AttributeValue> get(String id) {
        return client.getItem(request -> request.tableName(name).key(id(id)).consistentRead(true))
                .item();
    }

    UpdateItemResponse update(String id, Consumer<UpdateItemRequest.Builder> change) {
        return client.updateItem(request -> {
            request.tableName(name).key(id(id));
            change.accept(request);
        });
    }
}
