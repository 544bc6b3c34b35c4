package dev.serverlesspresso.qrvalidator.scan;

import static dev.serverlesspresso.qrvalidator.Given.DEMO;
import static dev.serverlesspresso.qrvalidator.Given.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.qrvalidator.code.CodeWindow;
import dev.serverlesspresso.qrvalidator.customer.CustomerId;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefundsTests {
    private static final CodeWindow WINDOW = CodeWindow.at(NINE, Duration.ofMinutes(5));
    private static final CustomerId CUSTOMER = new CustomerId("customer-0001");
    private static final OrderRejected REJECTED =
            new OrderRejected("demo", "order-0001", CUSTOMER.value(), WINDOW.startSecond());

    private final MemoryScans scans = new MemoryScans();
    private final MemoryBus bus = new MemoryBus();
    private final Refunds refunds = new Refunds(scans, scans, bus, Clock.fixed(NINE, ZoneOffset.UTC));

    @BeforeEach
    void scan() {
        scans.spend(
                new Scan(DEMO, WINDOW, CUSTOMER, "network", "order-0001", NINE, LocalDate.of(2026, 11, 2)),
                new UseLimits(10, 10));
    }

    @Test
    void useComesBackOnceAndIsToldOnce() {
        refunds.refund(REJECTED, false);
        refunds.refund(REJECTED, false);

        assertThat(scans.find(DEMO, WINDOW.startSecond()))
                .hasValueSatisfying(uses -> assertThat(uses.left()).isEqualTo(10));
        assertThat(bus.published).hasSize(1);
    }

    @Test
    void messageThatIsDeliveredAgainTellsOnceMore() {
        refunds.refund(REJECTED, false);
        refunds.refund(REJECTED, true);

        assertThat(bus.published).hasSize(2);
    }

    @Test
    void nothingIsToldOfAScanThatIsNotThere() {
        refunds.refund(new OrderRejected("demo", "order-0002", CUSTOMER.value(), WINDOW.startSecond()), true);

        assertThat(bus.published).isEmpty();
    }
}
