package dev.serverlesspresso.qrvalidator.scan;

import dev.serverlesspresso.kit.event.Event;
import dev.serverlesspresso.kit.event.EventBus;
import dev.serverlesspresso.kit.problem.Unavailable;
import dev.serverlesspresso.qrvalidator.QrValidatorProperties;
import dev.serverlesspresso.qrvalidator.code.Codes;
import dev.serverlesspresso.qrvalidator.code.QrCodeUsesChanged;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final GroupCommit<Scan, Boolean> publishing;

    ScanAnnouncements(Codes codes, EventBus bus, Scans scans, Clock clock, QrValidatorProperties properties) {
        this.codes = codes;
        this.bus = bus;
        this.scans = scans;
        this.clock = clock;
        this.publishing = new GroupCommit<>(new Turns(properties.scans().turnWithin()), new Publishing());
    }

    void announce(Scan scan) {
        publishing.commit(scan.window() + " of " + scan.shopId(), scan);
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

    /** How many scans wait to be published. */
    int waiting() {
        return publishing.waiting().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Scans of one code, and how many uses it has after all of them. */
    private final class Publishing implements GroupCommit.Writes<Scan, Boolean> {

        /**
         * With the count of uses these are the ten events that a request may have.
         *
         * @see <a href="https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEvents.html">PutEvents</a>
         */
        @Override
        public int most() {
            return 9;
        }

        @Override
        public List<Optional<Boolean>> together(List<Scan> announced) {
            publish(announced);
            return announced.stream().map(scan -> Optional.of(true)).toList();
        }

        @Override
        public Boolean alone(Scan announced) {
            publish(List.of(announced));
            return true;
        }

        private void publish(List<Scan> announced) {
            Scan any = announced.get(0);
            List<Event> events =
                    new ArrayList<>(announced.stream().map(QrCodeScanned::of).toList());
            codes.find(any.shopId(), any.window().startSecond())
                    .map(uses -> QrCodeUsesChanged.of(any.shopId(), uses, clock.instant()))
                    .ifPresent(events::add);
            bus.publish(events);
        }
    }
}
