package dev.serverlesspresso.ordermanager.order;

import dev.serverlesspresso.kit.event.EventBus;
import dev.serverlesspresso.kit.problem.Unavailable;
import dev.serverlesspresso.kit.time.Sweeper;
import dev.serverlesspresso.ordermanager.OrderManagerProperties;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Publishes an event for each overdue order, again with each sweep until the workflow that releases orders has closed it
 * and announced so. AWS may lose the event that says that a workflow died, and the release itself may fail.
 */
@Component
class OverdueSweeper implements Sweeper {

    private static final Logger log = LoggerFactory.getLogger(OverdueSweeper.class);

    private final OverdueOrders orders;
    private final EventBus bus;
    private final Clock clock;
    private final Duration every;

    OverdueSweeper(OverdueOrders orders, EventBus bus, Clock clock, OrderManagerProperties properties) {
        this.orders = orders;
        this.bus = bus;
        this.clock = clock;
        this.every = properties.admissions().sweepEvery();
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public void sweep() {
        Instant now = clock.instant();
        for (OrderId orderId : orders.overdueBefore(now)) {
            try {
                orders.find(orderId).ifPresent(overdue -> publish(overdue, now));
            } catch (Unavailable away) {
                throw away;
            } catch (RuntimeException unreadable) {
                log.atError()
                        .addKeyValue("orderId", orderId.value())
                        .setCause(unreadable)
                        .log("overdue order could not be announced");
            }
        }
    }

    private void publish(OverdueOrder overdue, Instant now) {
        bus.publish(List.of(OrderOverdue.of(overdue, now)));
        log.atWarn()
                .addKeyValue("shopId", overdue.order().shopId())
                .addKeyValue("orderId", overdue.order().orderId())
                .addKeyValue("latestEnd", overdue.latestEnd())
                .log("overdue order announced by the sweeper");
    }
}
