package dev.serverlesspresso.ordermanager.order;

import dev.serverlesspresso.kit.aws.JsonAttributes;
import dev.serverlesspresso.kit.time.Rfc3339;
import dev.serverlesspresso.ordermanager.Given;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Rows as the validator's transaction leaves them, in the table {@code orders}. */
public record AdmissionRows(DynamoDbClient client) {

    public Admissions admissions() {
        return new DynamoDbAdmissions(client, Given.properties());
    }

    public void admit(String orderId, Instant admittedAt) {
        ObjectNode row = JsonMapper.shared()
                .createObjectNode()
                .put("orderId", orderId)
                .put("shopId", "demo")
                .put("customerId", "customer-0001")
                .put("customer", "demo#customer-0001")
                .put("state", "CHOOSING")
                .put("pending", "ADMISSION")
                .put("version", 1)
                .put("businessDay", "2026-11-02")
                .put("windowStart", 1_793_610_000L)
                .put("admittedAt", Rfc3339.text(admittedAt))
                .put("chooseBefore", Rfc3339.text(admittedAt.plusSeconds(300)))
                .put("chooseWithinSeconds", 300)
                .put("makeWithinSeconds", 900)
                .put("finishWithinSeconds", 300)
                .put("expiresAt", 1_900_000_000L);
        client.putItem(request -> request.tableName("orders").item(JsonAttributes.item(row)));
    }

    /** What an order-processor does first. */
    public void take(String orderId) {
        client.updateItem(request -> request.tableName("orders")
                .key(Map.of("orderId", AttributeValue.fromS(orderId)))
                .updateExpression("SET execution = :execution REMOVE pending")
                .expressionAttributeValues(Map.of(":execution", AttributeValue.fromS("arn"))));
    }
}
