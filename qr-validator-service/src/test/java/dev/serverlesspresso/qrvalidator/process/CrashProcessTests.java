package dev.serverlesspresso.qrvalidator.process;

import static dev.serverlesspresso.qrvalidator.process.EventLines.admitted;
import static dev.serverlesspresso.qrvalidator.process.EventLines.scanned;
import static dev.serverlesspresso.qrvalidator.process.EventLines.uses;
import static dev.serverlesspresso.qrvalidator.process.Shop.scanRow;
import static dev.serverlesspresso.qrvalidator.process.Shop.usesRow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.qrvalidator.code.CodeWindow;
import dev.serverlesspresso.qrvalidator.customer.CustomerId;
import dev.serverlesspresso.qrvalidator.process.Phone.Accepted;
import dev.serverlesspresso.qrvalidator.scan.UnannouncedScan;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What a process that dies in the middle of a scan leaves to the sweeper, which comes at most every 7.5 seconds. */
class CrashProcessTests extends ProcessTests {

    private static final Duration DELAY = Duration.ofSeconds(20);
    private static final Duration ROUND = Duration.ofMillis(7500);

    private final BeanFactory beans;

    @Autowired
    CrashProcessTests(BeanFactory beans) {
        this.beans = beans;
    }

    @Test
    void scanThatWasKeptAndNotToldIsToldOnceAfterTheDelay() {
        CodeWindow window = counter().nextWindow();
        Shop shop = openShop();
        Accepted scan = new Accepted("01CRASHED0000000000000001", "01CUSTOMER000000000000001", window);

        storeAndDie(shop, scan);
        counter().advance(DELAY);
        assertThat(shop.events()).isEmpty();
        assertThat(shop.codeRows(window)).containsExactly(usesRow(9, 10), scanRow(scan) + " pending");
        counter().advance(ROUND);

        assertThat(shop.awaitEvents(3)).containsExactly(scanned(scan), uses(window, 9, 10), admitted(scan));
        counter().advance(Duration.ofMinutes(1));
        assertThat(shop.events()).hasSize(3);
        assertThat(shop.codeRows(window)).containsExactly(usesRow(9, 10), scanRow(scan));
        assertThat(shop.order(scan)).isEqualTo("CHOOSING");
    }

    @Test
    void scanThatWasToldAndStillMarkedIsToldOnceMoreAndAdmittedOnce() {
        CodeWindow window = counter().nextWindow();
        Shop shop = openShop();
        Accepted scan = shop.newPhone().scans(window);
        shop.awaitEvents(3);

        shop.markAgain(scan);
        counter().advance(DELAY);
        assertThat(shop.events()).hasSize(3);
        counter().advance(ROUND);

        assertThat(shop.awaitEvents(5))
                .containsExactly(
                        scanned(scan), uses(window, 9, 10), admitted(scan), scanned(scan), uses(window, 9, 10));
        counter().advance(Duration.ofMinutes(1));
        assertThat(shop.events()).hasSize(5);
        assertThat(shop.codeRows(window)).containsExactly(usesRow(9, 10), scanRow(scan));
        assertThat(shop.slotsInUse()).isEqualTo(1);
    }

    /** The transaction of a scan, and nothing after it. */
    private void storeAndDie(Shop shop, Accepted scan) {
        UnannouncedScan.store(
                beans,
                shop.shopId(),
                scan.window(),
                new CustomerId(scan.customerId()),
                scan.orderId(),
                counter().now());
    }
}
