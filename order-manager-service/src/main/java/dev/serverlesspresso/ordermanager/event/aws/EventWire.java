package dev.serverlesspresso.ordermanager.event.aws;

import dev.serverlesspresso.ordermanager.WireTime;
import dev.serverlesspresso.ordermanager.event.Event;
import dev.serverlesspresso.ordermanager.order.Actor;
import dev.serverlesspresso.ordermanager.order.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The only place that knows how our events are spelled on the bus. */
@Component
class EventWire {

    static final String SOURCE = "serverlesspresso.order-manager";

    private final JsonMapper json = JsonMapper.shared();

    String detailType(Event event) {
        if (event instanceof Event.DrinkChosen) {
            return "Drink.Chosen";
        }
        if (event instanceof Event.OrderAdmitted) {
            return "Order.Admitted";
        }
        if (event instanceof Event.OrderOverdue) {
            return "Order.Overdue";
        }
        if (event instanceof Event.QueueMoved) {
            return "Queue.Moved";
        }
        return event instanceof Event.ActionRequested ? "Order.ActionRequested" : "Shop.Changed";
    }

    String detail(Event event) {
        ObjectNode detail = json.createObjectNode()
                .put("schemaVersion", 1)
                .put("shopId", event.shopId().value())
                .put("occurredAt", WireTime.text(event.occurredAt()));
        if (event instanceof Event.DrinkChosen chosen) {
            chosen(detail, chosen);
        } else if (event instanceof Event.ActionRequested requested) {
            requested(detail, requested);
        } else if (event instanceof Event.OrderAdmitted admitted) {
            order(detail, admitted.order());
            detail.put("windowStart", admitted.windowStart());
        } else if (event instanceof Event.OrderOverdue overdue) {
            order(detail, overdue.order());
            detail.put("latestEnd", WireTime.text(overdue.latestEnd()));
        } else if (event instanceof Event.QueueMoved moved) {
            moved(detail, moved);
        } else if (event instanceof Event.ShopChanged changed) {
            detail.put("version", changed.shop().version());
            detail.set("shop", json.valueToTree(changed.shop()));
        }
        return json.writeValueAsString(detail);
    }

    private void chosen(ObjectNode detail, Event.DrinkChosen chosen) {
        detail.put("orderId", chosen.orderId().value())
                .put("customerId", chosen.customerId())
                .put("requestId", chosen.requestId())
                .put("businessDay", chosen.businessDay().toString());
        detail.set("drink", json.valueToTree(chosen.drink()));
        if (chosen.expectedWait() != null) {
            detail.set("expectedWait", json.valueToTree(chosen.expectedWait()));
        }
    }

    private void moved(ObjectNode detail, Event.QueueMoved moved) {
        detail.put("version", moved.version());
        ArrayNode queue = detail.putArray("queue");
        moved.outlook().queue().forEach(ahead -> queue.addObject()
                .put("orderId", ahead.orderId().value())
                .put("number", ahead.number())
                .setAll(json.<ObjectNode>valueToTree(ahead.expected())));
        detail.set("newOrder", json.valueToTree(moved.outlook().newOrder()));
        detail.put("full", moved.full());
        detail.put("crowded", moved.crowded());
    }

    private void order(ObjectNode detail, Order order) {
        detail.put("orderId", order.orderId().value())
                .put("customerId", order.customerId())
                .put("version", order.version());
        detail.set("order", json.valueToTree(order));
    }

    private void requested(ObjectNode detail, Event.ActionRequested requested) {
        detail.put("orderId", requested.orderId().value())
                .put("requestId", requested.requestId())
                .put("action", requested.request().action().name())
                .put("expectedVersion", requested.request().version());
        detail.set("actor", json.valueToTree(requested.actor()));
        if (requested.request().reason() != null) {
            detail.put("reason", requested.request().reason().name());
        }
        if (requested.actor().role() == Actor.Role.CUSTOMER) {
            detail.put("customerId", requested.actor().id());
        }
    }
}
