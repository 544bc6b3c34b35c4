package dev.serverlesspresso.publisher.publication;

import dev.serverlesspresso.publisher.topic.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Which topics an event goes to, and what each of them gets: always a whole snapshot. */
final class Publications {

    private static final Set<String> CUSTOMER_ONLY = Set.of("Order.Admitted", "Order.Rejected");
    private static final Set<String> EVERYONE = Set.of(
            "Order.Queued",
            "Order.Claimed",
            "Order.Released",
            "Order.TakenOver",
            "Order.Completed",
            "Order.Collected",
            "Order.Recalled",
            "Order.Cancelled",
            "Order.Expired",
            "Order.Remade");
    private static final String REFUSED = "Order.ActionRefused";
    private static final List<String> CODE =
            List.of("windowStart", "usesLeft", "usesPerCode", "validFrom", "expiresAt", "nextCodeAt", "occurredAt");
    private static final List<String> IN_QUEUE = List.of("number", "place", "readyFrom", "readyTo");

    private Publications() {}

    /** Empty for an event that no screen shows. */
    static List<Publication> of(BusEvent event) {
        String type = event.detailType();
        if (type.equals("QrCode.UsesChanged")) {
            return List.of(Publication.atMostOnce(Topics.of(event.shopId(), "display"), code(event)));
        }
        if (type.equals("Shop.Changed")) {
            return List.of(Publication.atLeastOnce(Topics.of(event.shopId(), "public"), shop(event)));
        }
        if (type.equals("Queue.Moved")) {
            return List.of(Publication.atMostOnce(Topics.of(event.shopId(), "public"), queue(event)));
        }
        boolean ofAnOrder = CUSTOMER_ONLY.contains(type) || EVERYONE.contains(type) || type.equals(REFUSED);
        return ofAnOrder && event.detail().path("order").isObject() ? order(event) : List.of();
    }

    private static List<Publication> order(BusEvent event) {
        JsonNode order = event.detail().path("order");
        String orderId = event.orderId()
                .orElseThrow(() -> new IllegalArgumentException(event.detailType() + " must name its order"));
        List<Publication> publications = new ArrayList<>();
        String listensTo = order.path("requested").path("scannedAs").asString(orderId);
        publications.add(Publication.atLeastOnce(
                Topics.of(event.shopId(), "orders/" + listensTo), message(event, OrderViews.forCustomer(order))));
        if (!CUSTOMER_ONLY.contains(event.detailType()) || isRefusedToStaff(event)) {
            publications.add(Publication.atLeastOnce(
                    Topics.of(event.shopId(), "barista"), message(event, OrderViews.forBarista(order))));
        }
        if (EVERYONE.contains(event.detailType()) && order.has("number")) {
            publications.add(Publication.atMostOnce(
                    Topics.of(event.shopId(), "display"), message(event, OrderViews.forDisplay(order))));
        }
        return publications;
    }

    /** An order that staff asked for at the counter was not admitted. */
    private static boolean isRefusedToStaff(BusEvent event) {
        return event.detailType().equals("Order.Rejected") && event.detail().has("requestId");
    }

    private static ObjectNode message(BusEvent event, JsonNode order) {
        ObjectNode message = begin("order", event).put("eventId", event.id()).put("detailType", event.detailType());
        copy(event, message, List.of("occurredAt", "version"));
        message.set("order", order);
        copy(event, message, List.of("expectedWait"));
        if (event.detailType().equals(REFUSED)) {
            ObjectNode refusal = message.putObject("refusal");
            copy(event, refusal, List.of("action", "requestId", "refusal"));
        }
        return message;
    }

    private static ObjectNode code(BusEvent event) {
        ObjectNode message = begin("code", event);
        copy(event, message, CODE);
        return message;
    }

    private static ObjectNode shop(BusEvent event) {
        ObjectNode message = begin("shop", event);
        copy(event, message, List.of("version", "shop", "occurredAt"));
        return message;
    }

    /** Orders appear by number only, because everybody reads this topic. */
    private static ObjectNode queue(BusEvent event) {
        ObjectNode message = begin("queue", event);
        copy(event, message, List.of("version", "occurredAt", "newOrder", "full"));
        ArrayNode queue = message.putArray("queue");
        for (JsonNode ahead : event.detail().path("queue")) {
            ObjectNode place = queue.addObject();
            IN_QUEUE.stream().filter(ahead::has).forEach(name -> place.set(name, ahead.path(name)));
        }
        return message;
    }

    private static ObjectNode begin(String type, BusEvent event) {
        return JsonNodeFactory.instance.objectNode().put("type", type).put("shopId", event.shopId());
    }

    private static void copy(BusEvent event, ObjectNode into, List<String> names) {
        for (String name : names) {
            if (event.detail().has(name)) {
                into.set(name, event.detail().path(name));
            }
        }
    }
}
