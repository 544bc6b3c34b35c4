package dev.serverlesspresso.qrvalidator.scan;

import dev.serverlesspresso.qrvalidator.Given;
import dev.serverlesspresso.qrvalidator.code.CodeWindow;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** A table of codes for one test. */
public record CodesTable(DynamoDbClient client, String name) implements AutoCloseable {

    public static CodesTable create(URI endpoint) {
        DynamoDbClient client = DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
        return new CodesTable(client, createTable(client, "codes-" + UUID.randomUUID()));
    }

    public static String createTable(DynamoDbClient client, String name) {
        client.createTable(request -> request.tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(text("code"), text("entry"), text("pending"), text("scannedAt"))
                .keySchema(key("code", KeyType.HASH), key("entry", KeyType.RANGE))
                .globalSecondaryIndexes(GlobalSecondaryIndex.builder()
                        .indexName("unpublished")
                        .keySchema(key("pending", KeyType.HASH), key("scannedAt", KeyType.RANGE))
                        .projection(projection -> projection.projectionType(ProjectionType.ALL))
                        .build()));
        client.waiter().waitUntilTableExists(request -> request.tableName(name));
        return name;
    }

    /** The uses that a code of the demo shop has left; -1 if nobody has scanned it. */
    int usesLeft(CodeWindow window) {
        Map<String, AttributeValue> count = client.getItem(request -> request.tableName(name)
                        .consistentRead(true)
                        .key(DynamoDbScanRows.codeKey(DynamoDbScanRows.code(Given.DEMO, window.startSecond()))))
                .item();
        return Integer.parseInt(
                count.getOrDefault("usesLeft", AttributeValue.fromN("-1")).n());
    }

    @Override
    public void close() {
        client.deleteTable(request -> request.tableName(name));
        client.close();
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }
}
