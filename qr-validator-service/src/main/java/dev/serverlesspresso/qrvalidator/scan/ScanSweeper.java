package dev.serverlesspresso.qrvalidator.scan;

import dev.serverlesspresso.qrvalidator.QrValidatorProperties;
import java.time.Clock;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Announces scans that a crash left unannounced. A random delay spreads the sweeps of several instances. */
@Component
class ScanSweeper implements SchedulingConfigurer {

    private static final Logger log = LoggerFactory.getLogger(ScanSweeper.class);

    private final Scans scans;
    private final ScanAnnouncements announcements;
    private final Clock clock;
    private final RandomGenerator random;
    private final QrValidatorProperties.Scans settings;

    ScanSweeper(
            Scans scans,
            ScanAnnouncements announcements,
            Clock clock,
            RandomGenerator random,
            QrValidatorProperties properties) {
        this.scans = scans;
        this.announcements = announcements;
        this.clock = clock;
        this.random = random;
        this.settings = properties.scans();
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
        scans.unannouncedBefore(clock.instant().minus(settings.unannouncedAfter()))
                .forEach(this::announce);
    }

    /** A scan that cannot be announced waits for the next sweep and does not hold up the others. */
    private void announce(Scan scan) {
        try {
            announcements.announce(scan);
            log.atInfo()
                    .addKeyValue("shopId", scan.shopId())
                    .addKeyValue("orderId", scan.orderId())
                    .log("scan announced by the sweeper");
        } catch (RuntimeException failed) {
            log.atWarn()
                    .setCause(failed)
                    .addKeyValue("shopId", scan.shopId())
                    .addKeyValue("orderId", scan.orderId())
                    .log("scan left to the next sweep");
        }
    }
}
