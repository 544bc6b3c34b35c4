package dev.serverlesspresso.ordermanager.order;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.serverlesspresso.ordermanager.shop.NewOrderWait;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each order of a line may expect, in queue order, and what a new one may. */
public record QueueForecast(List<Ahead> queue, ExpectedWait next, NewOrderWait newOrder) {

    /** One order of the line. */
    public record Ahead(
            OrderId orderId, long number, @JsonUnwrapped ExpectedWait expected) {}

    public Map<String, ExpectedWait> byOrder() {
        Map<String, ExpectedWait> waits = new LinkedHashMap<>();
        queue.forEach(ahead -> waits.put(ahead.orderId().value(), ahead.expected()));
        return waits;
    }
}
