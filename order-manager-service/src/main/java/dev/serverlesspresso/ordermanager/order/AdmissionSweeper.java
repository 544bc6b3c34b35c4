package dev.serverlesspresso.ordermanager.order;

import dev.serverlesspresso.kit.event.EventBus;
import dev.serverlesspresso.kit.event.Postponed;
import dev.serverlesspresso.kit.problem.Unavailable;
import dev.serverlesspresso.kit.time.Sweeper;
import dev.serverlesspresso.ordermanager.OrderManagerProperties;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.stereotype.Component;

/** Announces admissions again that no order-processor has taken, or their slots would never be free again. */
@Component
class AdmissionSweeper implements Sweeper {

    private static final Logger log = LoggerFactory.getLogger(AdmissionSweeper.class);

    private static final int ENOUGH = 3;

    private final Postponed<OrderId> postponed = new Postponed<>();
    private final Admissions admissions;
    private final EventBus bus;
    private final Clock clock;
    private final OrderManagerProperties.Admissions settings;

    AdmissionSweeper(Admissions admissions, EventBus bus, Clock clock, OrderManagerProperties properties) {
        this.admissions = admissions;
        this.bus = bus;
        this.clock = clock;
        this.settings = properties.admissions();
    }

    @Override
    public Duration every() {
        return settings.sweepEvery();
    }

    /** A failure concerns one order alone; after several failures in a row because AWS is away, the sweep ends. */
    @Override
    public void sweep() {
        Instant now = clock.instant();
        Instant limit = now.minus(settings.unannouncedAfter());
        int awayInARow = 0;
        for (Admission admission : admissions.unannouncedBefore(limit, settings.atOnce(), postponed.waiting(now))) {
            OrderId orderId = admission.order().orderId();
            try {
                announce(admission);
                postponed.done(orderId);
                awayInARow = 0;
            } catch (RuntimeException failed) {
                postpone(orderId, failed);
                awayInARow = failed instanceof Unavailable ? awayInARow + 1 : 0;
            }
            if (awayInARow == ENOUGH) {
                return;
            }
        }
    }

    private void announce(Admission admission) {
        bus.publish(List.of(OrderAdmitted.of(admission)));
        log.atInfo()
                .addKeyValue("shopId", admission.order().shopId())
                .addKeyValue("orderId", admission.order().orderId())
                .log("admission announced by the sweeper");
    }

    private void postpone(OrderId orderId, RuntimeException failed) {
        Duration length = postponed.failed(orderId, failed, clock.instant());
        log.atLevel(failed instanceof Unavailable ? Level.WARN : Level.ERROR)
                .setCause(failed)
                .addKeyValue("orderId", orderId)
                .addKeyValue("nextTryInSeconds", length.toSeconds())
                .log("admission could not be announced");
    }
}
