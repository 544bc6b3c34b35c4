package dev.serverlesspresso.workflows.process;

import java.time.Instant;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The sweeper of the order manager that tells of orders past the latest possible end of their workflow. */
record Overdue(Shop shop) {
    private static final Set<String> INTERNAL = Set.of(
            "customer",
            "pending",
            "holds",
            "latestEnd",
            "windowStart",
            "chooseWithinSeconds",
            "makeWithinSeconds",
            "finishWithinSeconds",
            "expiresAt",
            "execution",
            "taskToken",
            "requests",
            "changedBy",
            "board",
            "position");

    /** One sweep: tells of every order of this shop that is overdue, and answers how many these are. */
    int sweep() {
        ObjectNode request = CoffeeCounter.JSON
                .createObjectNode()
                .put("TableName", "serverlesspresso-orders")
                .put("IndexName", "overdue")
                .put("KeyConditionExpression", "holds = :slot AND latestEnd < :now");
        ObjectNode values = Rows.key(":slot", "SLOT");
        Rows.number(values, ":now", shop.counter().now().getEpochSecond());
        request.set("ExpressionAttributeValues", values);
        return (int) shop.counter()
                .dynamodb("Query", request)
                .path("Items")
                .valueStream()
                .map(key -> shop.rows().order(key.path("orderId").path("S").asString()))
                .filter(row -> row.path("shopId").path("S").asString().equals(shop.id()))
                .peek(this::tell)
                .count();
    }

    /** As if the mark were wrong. */
    void tellOf(Order order) {
        tell(order.row());
    }

    private void tell(JsonNode row) {
        ObjectNode order = CoffeeCounter.JSON.createObjectNode();
        row.propertyStream()
                .filter(attribute -> !INTERNAL.contains(attribute.getKey()))
                .forEach(attribute -> order.set(attribute.getKey(), Rows.plain(attribute.getValue())));
        long latestEnd = Long.parseLong(row.path("latestEnd").path("N").asString());
        ObjectNode detail = shop.detail(order.path("orderId").asString())
                .put("customerId", order.path("customerId").asString())
                .put("version", order.path("version").asLong())
                .put("latestEnd", Instant.ofEpochSecond(latestEnd).toString().replace("Z", ".000Z"));
        detail.set("order", order);
        shop.counter().put("order-manager", "Order.Overdue", detail);
    }
}
