package dev.serverlesspresso.ordermanager.waiting;

import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.ordermanager.order.Order;
import dev.serverlesspresso.ordermanager.order.OrderId;
import dev.serverlesspresso.ordermanager.order.OrderState;
import java.time.Instant;
import java.util.Optional;
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

    private static Order order(int number, long version, OrderState state, @Nullable Instant endedAt) {
        boolean claimed = state == OrderState.MAKING || state == OrderState.COMPLETED;
        Order.Claim claim = new Order.Claim(new Order.Barista("staff-0001", "Aiko"), time(number, 15));
        return new Order(
                new OrderId("order-%06d".formatted(number)),
                Given.DEMO,
                "customer-0001",
                version,
                state,
                Given.admitted().admitted(),
                Optional.of(Given.queued(number, time(number, 0))),
                claimed ? Optional.of(claim) : Optional.empty(),
                Optional.ofNullable(endedAt).map(at -> new Order.End(at, null, null, null, null)),
                Optional.empty());
    }

    private static Instant time(int number, long after) {
        return Given.NINE.plusSeconds(10L * number + after);
    }
}
