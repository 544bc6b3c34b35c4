package dev.serverlesspresso.ordermanager.order;

import dev.serverlesspresso.ordermanager.OrderManagerProperties;
import dev.serverlesspresso.ordermanager.event.Event;
import dev.serverlesspresso.ordermanager.event.EventBus;
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

/** Announces admissions again that no order-processor has taken, or their slots would never be free again. */
@Component
class AdmissionSweeper implements SchedulingConfigurer {

    private static final Logger log = LoggerFactory.getLogger(AdmissionSweeper.class);

    private final Admissions admissions;
    private final EventBus bus;
    private final Clock clock;
    private final RandomGenerator random;
    private final OrderManagerProperties.Admissions settings;

    AdmissionSweeper(
            Admissions admissions,
            EventBus bus,
            Clock clock,
            RandomGenerator random,
            OrderManagerProperties properties) {
        this.admissions = admissions;
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
        Instant limit = clock.instant().minus(settings.unannouncedAfter());
        for (Admission admission : admissions.unannouncedBefore(limit, settings.atOnce())) {
            bus.publish(List.of(new Event.OrderAdmitted(
                    admission.shopId(), admission.order(), admission.windowStart(), admission.admittedAt())));
            log.atInfo()
                    .addKeyValue("shopId", admission.shopId())
                    .addKeyValue("orderId", admission.order().orderId())
                    .log("admission announced by the sweeper");
        }
    }
}
