package dev.serverlesspresso.ordermanager.aws;

import java.net.URI;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The tables of this service, as the templates make them. */
public final class Tables {

    private Tables() {}

    public static DynamoDbClient client(URI endpoint) {
        return client(endpoint, new ExecutionInterceptor() {});
    }

    /** One whose requests the interceptor sees. */
    public static DynamoDbClient client(URI endpoint, ExecutionInterceptor interceptor) {
        return DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(configuration -> configuration.addExecutionInterceptor(interceptor))
                .build();
    }

    public static String shops(DynamoDbClient client, String name) {
        client.createTable(request -> request.tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                        attribute("shopId", ScalarAttributeType.S),
                        attribute("part", ScalarAttributeType.S),
                        attribute("pending", ScalarAttributeType.S),
                        attribute("changedAt", ScalarAttributeType.S))
                .keySchema(key("shopId", KeyType.HASH), key("part", KeyType.RANGE))
                .globalSecondaryIndexes(index("unannounced", "pending", "changedAt", ProjectionType.KEYS_ONLY)));
        client.waiter().waitUntilTableExists(request -> request.tableName(name));
        return name;
    }

    public static String journeys(DynamoDbClient client, String name) {
        client.createTable(request -> request.tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                        attribute("orderId", ScalarAttributeType.S), attribute("entry", ScalarAttributeType.S))
                .keySchema(key("orderId", KeyType.HASH), key("entry", KeyType.RANGE)));
        client.waiter().waitUntilTableExists(request -> request.tableName(name));
        return name;
    }

    /** Drops those of the tables that there are. */
    public static void drop(DynamoDbClient client, String... names) {
        List<String> there = client.listTables().tableNames();
        for (String name : names) {
            if (there.contains(name)) {
                client.deleteTable(request -> request.tableName(name));
                client.waiter().waitUntilTableNotExists(request -> request.tableName(name));
            }
        }
    }

    public static String orders(DynamoDbClient client, String name) {
        client.createTable(request -> request.tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                        attribute("orderId", ScalarAttributeType.S),
                        attribute("customer", ScalarAttributeType.S),
                        attribute("admittedAt", ScalarAttributeType.S),
                        attribute("board", ScalarAttributeType.S),
                        attribute("position", ScalarAttributeType.N),
                        attribute("pending", ScalarAttributeType.S),
                        attribute("holds", ScalarAttributeType.S),
                        attribute("latestEnd", ScalarAttributeType.N))
                .keySchema(key("orderId", KeyType.HASH))
                .globalSecondaryIndexes(
                        index("by-customer", "customer", "admittedAt", ProjectionType.KEYS_ONLY),
                        index("board", "board", "position", ProjectionType.ALL),
                        index("unannounced", "pending", "admittedAt", ProjectionType.ALL),
                        index("overdue", "holds", "latestEnd", ProjectionType.KEYS_ONLY)));
        client.waiter().waitUntilTableExists(request -> request.tableName(name));
        return name;
    }

    private static GlobalSecondaryIndex index(String name, String partition, String sort, ProjectionType has) {
        return GlobalSecondaryIndex.builder()
                .indexName(name)
                .keySchema(key(partition, KeyType.HASH), key(sort, KeyType.RANGE))
                .projection(projection -> projection.projectionType(has))
                .build();
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
}
