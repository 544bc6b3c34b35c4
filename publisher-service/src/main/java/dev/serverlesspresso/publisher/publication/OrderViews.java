package dev.serverlesspresso.publisher.publication;

import dev.serverlesspresso.kit.access.FirstName;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One order as different screens may see it. */
final class OrderViews {

    private static final List<String> ON_DISPLAY =
            List.of("orderId", "version", "state", "number", "queuedAt", "endedAt", "collectedAt", "remadeAs");
    private static final List<String> ACTORS = List.of("endedBy", "collectedBy");
    private static final List<String> DRINK_ON_DISPLAY = List.of("id", "name", "recipe");

    private OrderViews() {}

    /** The order with first names of staff only, and nobody's log-in. */
    static ObjectNode forCustomer(JsonNode order) {
        ObjectNode view = order.deepCopy().asObject();
        if (view.has("claimedBy")) {
            view.set("claimedBy", named(view.path("claimedBy")));
        }
        for (String actor : ACTORS) {
            if (view.has(actor) && !isCustomer(view.path(actor))) {
                String role = view.path(actor).path("role").asString("");
                view.set(actor, named(view.path(actor)).put("role", role));
            }
        }
        return view;
    }

    private static ObjectNode named(JsonNode person) {
        ObjectNode view = JsonNodeFactory.instance.objectNode();
        FirstName.of(person.path("name").asString("")).ifPresent(name -> view.put("name", name));
        return view;
    }

    /** The order without anything that identifies its customer. */
    static ObjectNode forBarista(JsonNode order) {
        ObjectNode view = order.deepCopy().asObject();
        view.remove("customerId");
        for (String actor : ACTORS) {
            if (isCustomer(view.path(actor))) {
                view.putObject(actor).put("role", "CUSTOMER");
            }
        }
        return view;
    }

    private static boolean isCustomer(JsonNode actor) {
        return actor.path("role").asString("").equals("CUSTOMER");
    }

    /** The number, drink and state of the order, and no person but by a first name that was given to be shown there. */
    static ObjectNode forDisplay(JsonNode order) {
        ObjectNode view = picked(order, ON_DISPLAY);
        if (order.has("drink")) {
            view.set("drink", picked(order.path("drink"), DRINK_ON_DISPLAY));
        }
        if (order.path("guest").path("shown").asString("").equals("DISPLAY")) {
            view.set("guest", order.path("guest"));
        }
        return view;
    }

    private static ObjectNode picked(JsonNode from, List<String> names) {
        ObjectNode view = JsonNodeFactory.instance.objectNode();
        for (String name : names) {
            if (from.has(name)) {
                view.set(name, from.path(name));
            }
        }
        return view;
    }
}
