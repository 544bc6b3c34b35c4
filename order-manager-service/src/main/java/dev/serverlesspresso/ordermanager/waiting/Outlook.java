package dev.serverlesspresso.ordermanager.waiting;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.serverlesspresso.ordermanager.order.OrderId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each order of a line may expect, in queue order, and what a new one may. */
public record Outlook(List<Ahead> queue, ExpectedWait next, NewOrderWait newOrder) {

    /** One order of the line. */
    public record Ahead(
            OrderId orderId, long number, @JsonUnwrapped ExpectedWait expected) {}

    static Outlook of(List<InLine> line, Pace pace, Instant now) {
        List<Forecast.Range> ranges = Forecast.of(line, pace, now);
        List<Ahead> queue = new ArrayList<>();
        int place = 0;
        for (int i = 0; i < line.size(); i++) {
            InLine order = line.get(i);
            int own = order.making() == null ? ++place : 0;
            queue.add(new Ahead(order.orderId(), order.number(), ExpectedWait.of(own, now, ranges.get(i))));
        }
        Forecast.Range last = ranges.get(line.size());
        return new Outlook(List.copyOf(queue), ExpectedWait.of(place + 1, now, last), NewOrderWait.of(last));
    }

    public Map<OrderId, ExpectedWait> byOrder() {
        Map<OrderId, ExpectedWait> waits = new LinkedHashMap<>();
        queue.forEach(ahead -> waits.put(ahead.orderId(), ahead.expected()));
        return waits;
    }
}
