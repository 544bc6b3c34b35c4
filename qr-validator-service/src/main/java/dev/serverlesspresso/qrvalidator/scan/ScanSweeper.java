package dev.serverlesspresso.qrvalidator.scan;

import dev.serverlesspresso.kit.time.Sweeper;
import dev.serverlesspresso.qrvalidator.QrValidatorProperties;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Announces scans that a crash left unannounced. */
@Component
class ScanSweeper implements Sweeper {

    private static final Logger log = LoggerFactory.getLogger(ScanSweeper.class);

    private final Scans scans;
    private final ScanAnnouncements announcements;
    private final Clock clock;
    private final QrValidatorProperties.Scans settings;

    ScanSweeper(Scans scans, ScanAnnouncements announcements, Clock clock, QrValidatorProperties properties) {
        this.scans = scans;
        this.announcements = announcements;
        this.clock = clock;
        this.settings = properties.scans();
    }

    @Override
    public Duration every() {
        return settings.sweepEvery();
    }

    @Override
    public void sweep() {
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
