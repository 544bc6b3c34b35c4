package dev.serverlesspresso.ordermanager.order;

import dev.serverlesspresso.ordermanager.Given;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Rows of the table {@code orders} with the mark that the validator's transaction leaves. */
public record OverdueRows(DynamoDbClient client) {

    public OverdueOrders orders() {
        return new DynamoDbOverdueOrders(client, Given.properties());
    }

    /** Admitted at nine. */
    public void admit(String orderId, Instant latestEnd) {
        new AdmissionRows(client).admit(orderId, Given.NINE);
        update(
                orderId,
                "SET holds = :slot, latestEnd = :end REMOVE pending",
                Map.of(
                        ":slot", AttributeValue.fromS("SLOT"),
                        ":end", AttributeValue.fromN(Long.toString(latestEnd.getEpochSecond()))));
    }

    /** A state that nobody knows. */
    public void spoil(String orderId) {
        update(orderId, "SET version = :nothing", Map.of(":nothing", AttributeValue.fromS("not a number")));
    }

    /** What a workflow does in the end. */
    public void release(String orderId) {
        client.updateItem(request -> request.tableName("orders")
                .key(Map.of("orderId", AttributeValue.fromS(orderId)))
                .updateExpression("REMOVE holds, latestEnd"));
    }

    private void update(String orderId, String expression, Map<String, AttributeValue> values) {
        client.updateItem(request -> request.tableName("orders")
                .key(Map.of("orderId", AttributeValue.fromS(orderId)))
                .updateExpression(expression)
                .expressionAttributeValues(values));
    }
}
