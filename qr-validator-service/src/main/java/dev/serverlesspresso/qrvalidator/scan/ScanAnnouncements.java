package dev.serverlesspresso.qrvalidator.scan;

import dev.serverlesspresso.kit.event.Event;
import dev.serverlesspresso.kit.event.EventBus;
import dev.serverlesspresso.kit.problem.Unavailable;
import dev.serverlesspresso.qrvalidator.code.Codes;
import dev.serverlesspresso.qrvalidator.code.QrCodeUsesChanged;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Publishes the events of a stored scan, then marks it as announced. */
@Component
class ScanAnnouncements {

    private static final Logger log = LoggerFactory.getLogger(ScanAnnouncements.class);

    private final Codes codes;
    private final EventBus bus;
    private final Scans scans;
    private final Clock clock;

    ScanAnnouncements(Codes codes, EventBus bus, Scans scans, Clock clock) {
        this.codes = codes;
        this.bus = bus;
        this.scans = scans;
        this.clock = clock;
    }

    void announce(Scan scan) {
        List<Event> events = new ArrayList<>(List.of(QrCodeScanned.of(scan)));
        codes.find(scan.shopId(), scan.window().startSecond())
                .map(uses -> QrCodeUsesChanged.of(scan.shopId(), uses, clock.instant()))
                .ifPresent(events::add);
        bus.publish(events);
        scans.markAnnounced(scan);
    }

    /** The scan is stored as unannounced, so the sweeper publishes what cannot be published now. */
    void tryToAnnounce(Scan scan) {
        try {
            announce(scan);
        } catch (Unavailable unavailable) {
            log.atWarn()
                    .setCause(unavailable)
                    .addKeyValue("shopId", scan.shopId())
                    .addKeyValue("orderId", scan.orderId())
                    .log("scan left to the sweeper");
        }
    }
}
