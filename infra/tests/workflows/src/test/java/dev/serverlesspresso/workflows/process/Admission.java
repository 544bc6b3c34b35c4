package dev.serverlesspresso.workflows.process;

import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Admissions of one shop that never reached an order-processor, and the sweeper that tells of them again. */
record Admission(Shop shop) {
    private static final String SHOPS = "serverlesspresso-shops";

    /** What the validator's transaction commits, without the announcement that follows it. */
    Order leftBehind() {
        Order order = new Order(shop, Shop.newId("ORDER"), Shop.newId("CUSTOMER"));
        shop.rows().put("serverlesspresso-orders", row(order));
        add(SHOPS, Rows.key("shopId", shop.id(), "part", "SLOTS"), "inUse");
        add(SHOPS, Rows.key("shopId", shop.id(), "part", "SLOTS"), "choosing");
        String customer = shop.id() + "#" + order.customerId();
        ObjectNode active = Rows.key("customer", customer, "part", "ACTIVE", "activeOrderId", order.id());
        shop.rows().put("serverlesspresso-customers", active);
        add("serverlesspresso-customers", Rows.key("customer", customer, "part", "DAY#" + Shop.DAY), "orders");
        return order;
    }

    private ObjectNode row(Order order) {
        Instant now = shop.counter().now();
        ObjectNode row = Rows.key("orderId", order.id(), "shopId", shop.id(), "customerId", order.customerId());
        row.setAll(Rows.key("customer", shop.id() + "#" + order.customerId(), "state", "CHOOSING"));
        row.setAll(Rows.key("pending", "ADMISSION", "holds", "SLOT", "businessDay", Shop.DAY));
        Rows.number(row, "latestEnd", now.plusSeconds(1800).plus(Shop.TO_FINISH).getEpochSecond());
        row.setAll(Rows.key("admittedAt", wire(now), "chooseBefore", wire(now.plusSeconds(300))));
        Rows.number(row, "version", 1);
        Rows.number(row, "windowStart", 1793610000);
        Rows.number(row, "chooseWithinSeconds", 300);
        Rows.number(row, "makeWithinSeconds", 900);
        Rows.number(row, "finishWithinSeconds", Shop.TO_FINISH.toSeconds());
        return row;
    }

    private void add(String table, ObjectNode key, String count) {
        ObjectNode request = CoffeeCounter.JSON
                .createObjectNode()
                .put("TableName", table)
                .put("UpdateExpression", "ADD #count :one");
        request.set("Key", key);
        request.putObject("ExpressionAttributeNames").put("#count", count);
        Rows.number(request.putObject("ExpressionAttributeValues"), ":one", 1);
        shop.counter().dynamodb("UpdateItem", request);
    }

    /** One sweep of the order manager: everything of this shop that the index still has. */
    int sweep() {
        ObjectNode request = CoffeeCounter.JSON
                .createObjectNode()
                .put("TableName", "serverlesspresso-orders")
                .put("IndexName", "unannounced")
                .put("KeyConditionExpression", "pending = :pending")
                .put("FilterExpression", "shopId = :shop");
        request.set("ExpressionAttributeValues", Rows.key(":pending", "ADMISSION", ":shop", shop.id()));
        JsonNode items = shop.counter().dynamodb("Query", request).path("Items");
        items.forEach(this::announce);
        return items.size();
    }

    private void announce(JsonNode row) {
        ObjectNode order = CoffeeCounter.JSON.createObjectNode();
        for (String text : new String[] {"orderId", "shopId", "customerId", "state", "businessDay"}) {
            order.put(text, row.path(text).path("S").asString());
        }
        order.put("version", 1)
                .put("admittedAt", row.path("admittedAt").path("S").asString())
                .put("chooseBefore", row.path("chooseBefore").path("S").asString());
        ObjectNode detail = shop.detail(order.path("orderId").asString())
                .put("customerId", order.path("customerId").asString())
                .put("version", 1)
                .put(
                        "windowStart",
                        Long.parseLong(row.path("windowStart").path("N").asString()));
        detail.set("order", order);
        shop.counter().put("order-manager", "Order.Admitted", detail);
    }

    private static String wire(Instant instant) {
        return instant.toString().replaceAll("(:\\d\\d)Z$", "$1.000Z");
    }
}
