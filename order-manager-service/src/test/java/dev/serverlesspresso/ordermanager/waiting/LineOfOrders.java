package dev.serverlesspresso.ordermanager.waiting;

import dev.serverlesspresso.kit.time.Rfc3339;
import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.ordermanager.order.Order;
import dev.serverlesspresso.ordermanager.order.OrderId;
import dev.serverlesspresso.ordermanager.order.OrderState;
import org.jspecify.annotations.Nullable;

/** Orders of one line, number by number, queued ten seconds after each other. */
final class LineOfOrders {

    private LineOfOrders() {}

    static Order queued(int number) {
        return order(number, 2, OrderState.QUEUED, null);
    }

    static Order making(int number) {
        return order(number, 3, OrderState.MAKING, null);
    }

    static Order completed(int number) {
        return order(number, 4, OrderState.COMPLETED, time(number, 80));
    }

    static Order cancelled(int number) {
        return order(number, 3, OrderState.CANCELLED, time(number, 40));
    }

    private static Order order(int number, long version, OrderState state, @Nullable String endedAt) {
        boolean claimed = state == OrderState.MAKING || state == OrderState.COMPLETED;
        return new Order(
                new OrderId("order-%06d".formatted(number)),
                Given.DEMO,
                "customer-0001",
                version,
                state,
                "2026-11-02",
                "2026-11-02T08:59:00.000Z",
                "2026-11-02T09:04:00.000Z",
                (long) number,
                null,
                time(number, 0),
                null,
                claimed ? new Order.Claim("staff-0001", "Aiko") : null,
                claimed ? time(number, 15) : null,
                endedAt,
                null,
                null,
                null,
                null);
    }

    private static String time(int number, long after) {
        return Rfc3339.text(Given.NINE.plusSeconds(10L * number + after));
    }
}
