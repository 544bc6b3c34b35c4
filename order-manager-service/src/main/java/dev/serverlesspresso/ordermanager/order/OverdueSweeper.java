package dev.serverlesspresso.ordermanager.order;

import dev.serverlesspresso.kit.event.EventBus;
import dev.serverlesspresso.kit.problem.Unavailable;
import dev.serverlesspresso.ordermanager.OrderManagerProperties;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/**
 * Publishes an event for each overdue order, again with each sweep until the workflow that releases orders has closed it
 * and announced so. AWS may lose the event that says that a workflow died, and the release itself may fail.
 */
@Component
class OverdueSweeper implements SchedulingConfigurer {

    private static final Logger log = LoggerFactory.getLogger(OverdueSweeper.class);

    private final OverdueOrders orders;
    private final EventBus bus;
    private final Clock clock;
    private final RandomGenerator random;
    private final OrderManagerProperties.Admissions settings;

    OverdueSweeper(
            OverdueOrders orders,
            EventBus bus,
            Clock clock,
            RandomGenerator random,
            OrderManagerProperties properties) {
        this.orders = orders;
        this.bus = bus;
        this.clock = clock;
        this.random = random;
        this.settings = properties.admissions();
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addTriggerTask(this::sweep, context -> next());
    }

    private @Nullable Instant next() {
        long every = settings.sweepEvery().toMillis();
        return clock.instant().plusMillis(every / 2 + random.nextLong(every + 1));
    }

    void sweep() {
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
