package dev.serverlesspresso.system;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;

/** Everything that was put on the buses since the tests began, in order. */
public final class Events {
    private final List<JsonNode> all = new CopyOnWriteArrayList<>();

    void record(String bus, JsonNode event) {
        all.add(event);
    }

    public List<JsonNode> all() {
        return List.copyOf(all);
    }

    /** The detail types of everything about one order, in order. */
    public List<String> typesOf(String orderId) {
        return all.stream()
                .filter(event ->
                        event.path("detail").path("orderId").asString("").equals(orderId))
                .map(event -> event.path("detail-type").asString())
                .toList();
    }

    /** Waits until the order has had an event of that type and returns its detail. */
    public JsonNode await(String orderId, String type) {
        Counter.await(type + " of order " + orderId, () -> typesOf(orderId).contains(type));
        return all.stream()
                .filter(event ->
                        event.path("detail").path("orderId").asString("").equals(orderId)
                                && event.path("detail-type").asString().equals(type))
                .map(event -> event.path("detail"))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
