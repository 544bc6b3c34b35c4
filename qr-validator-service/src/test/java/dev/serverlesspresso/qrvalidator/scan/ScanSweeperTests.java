package dev.serverlesspresso.qrvalidator.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.qrvalidator.Given;
import dev.serverlesspresso.qrvalidator.code.CodeWindow;
import dev.serverlesspresso.qrvalidator.customer.CustomerId;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import dev.serverlesspresso.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScanSweeperTests {

    private static final ShopId TOKYO = new ShopId("tokyo");

    private final TestClock clock = new TestClock(Given.NINE);
    private final MemoryScans table = new MemoryScans();
    private final MemoryBus bus = new MemoryBus();
    private final ScanAnnouncements announcements = new ScanAnnouncements(table, bus, table, clock, Given.properties());

    @BeforeEach
    void busIsAway() {
        bus.away = true;
    }

    @Test
    void scanThatTheBusDidNotTakeIsAnnouncedOnceWhenItIsOldEnough() {
        Scan scan = stored(Given.DEMO);
        announcements.tryToAnnounce(scan);
        bus.away = false;

        clock.advance(Duration.ofSeconds(5));
        sweep(announcements);
        assertThat(bus.published).as("too young to be swept").isEmpty();

        clock.advance(Duration.ofSeconds(1));
        sweep(announcements);
        sweep(announcements);
        assertThat(bus.published).hasSize(2).first().isEqualTo(QrCodeScanned.of(scan));
    }

    @Test
    void scanThatCannotBeAnnouncedDoesNotHoldUpTheOthers() {
        ScanAnnouncements failing = new ScanAnnouncements(table, bus, table, clock, Given.properties()) {
            @Override
            void announce(Scan scan) {
                if (scan.shopId().equals(Given.DEMO)) {
                    throw new IllegalStateException("cannot be announced");
                }
                super.announce(scan);
            }
        };
        stored(Given.DEMO);
        Scan other = stored(TOKYO);
        bus.away = false;
        clock.advance(Duration.ofSeconds(6));
        sweep(failing);
        assertThat(bus.published).contains(QrCodeScanned.of(other));
    }

    private void sweep(ScanAnnouncements toAnnounce) {
        new ScanSweeper(table, toAnnounce, clock, Given.properties()).sweep();
    }

    private Scan stored(ShopId shopId) {
        Scan scan = new Scan(
                shopId,
                CodeWindow.at(Given.NINE, Duration.ofMinutes(5)),
                new CustomerId("customer-0001"),
                "network",
                "order-" + shopId,
                Given.NINE,
                LocalDate.parse("2026-11-02"));
        table.spend(scan, new UseLimits(10, 10));
        return scan;
    }
}
