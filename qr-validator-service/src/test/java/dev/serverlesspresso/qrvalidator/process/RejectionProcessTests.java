package dev.serverlesspresso.qrvalidator.process;

import static dev.serverlesspresso.qrvalidator.process.EventLines.admitted;
import static dev.serverlesspresso.qrvalidator.process.EventLines.rejected;
import static dev.serverlesspresso.qrvalidator.process.EventLines.scanned;
import static dev.serverlesspresso.qrvalidator.process.EventLines.uses;
import static dev.serverlesspresso.qrvalidator.process.Shop.scanRow;
import static dev.serverlesspresso.qrvalidator.process.Shop.usesRow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.qrvalidator.code.CodeWindow;
import dev.serverlesspresso.qrvalidator.process.Phone.Accepted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scans that the validator workflow does not admit: each gives its use back, once. */
class RejectionProcessTests extends ProcessTests {

    @Test
    void scanAtAShopThatHasJustClosedIsRefunded() {
        CodeWindow window = counter().nextWindow();
        Shop shop = shop(Shop.Setup.closedUnheard());

        Accepted scan = shop.newPhone().scans(window);

        assertThat(shop.awaitEvents(4))
                .containsExactly(
                        scanned(scan), uses(window, 9, 10), rejected(scan, "SHOP_CLOSED"), uses(window, 10, 10));
        assertThat(shop.codeRows(window)).containsExactly(usesRow(10, 10), scanRow(scan) + " refunded");
        assertThat(shop.usesOfNetworks(window)).containsExactly(0);
        assertThat(shop.order(scan)).isEqualTo("REJECTED SHOP_CLOSED");
        assertThat(shop.activeOrder(scan)).isEmpty();
        assertThat(shop.slotsInUse()).isZero();
    }

    @Test
    void sameCustomerInTheNextWindowIsToldTheOrderThatIsStillActive() {
        CodeWindow window = counter().nextWindow();
        Shop shop = openShop();
        Phone phone = shop.newPhone();
        counter().advance(Duration.ofMinutes(4));
        Accepted first = phone.scans(window);
        shop.awaitEvents(3);
        CodeWindow next = counter().nextWindow();

        Accepted second = phone.scans(next);

        assertThat(second.customerId()).isEqualTo(first.customerId());
        assertThat(second.orderId()).isNotEqualTo(first.orderId());
        assertThat(shop.awaitEvents(7))
                .containsExactly(
                        scanned(first),
                        uses(window, 9, 10),
                        admitted(first),
                        scanned(second),
                        uses(next, 9, 10),
                        rejected(second, "ALREADY_ORDERING " + first.orderId()),
                        uses(next, 10, 10));
        assertThat(shop.codeRows(window)).containsExactly(usesRow(9, 10), scanRow(first));
        assertThat(shop.codeRows(next)).containsExactly(usesRow(10, 10), scanRow(second) + " refunded");
        assertThat(shop.order(first)).isEqualTo("CHOOSING");
        assertThat(shop.order(second)).isEqualTo("REJECTED ALREADY_ORDERING");
        assertThat(shop.activeOrder(first)).isEqualTo(first.orderId());
        assertThat(shop.slotsInUse()).isEqualTo(1);
    }

    @Test
    void refundedCustomerScansAgainAndGetsANewOrder() {
        CodeWindow window = counter().nextWindow();
        Shop shop = shop(Shop.Setup.closedUnheard());
        Phone phone = shop.newPhone();
        Accepted first = phone.scans(window);
        shop.awaitEvents(4);
        shop.change(Shop.Setup.usual());

        Accepted second = phone.scans(window);

        assertThat(second.customerId()).isEqualTo(first.customerId());
        assertThat(second.orderId()).isNotEqualTo(first.orderId());
        assertThat(shop.awaitEvents(8))
                .containsExactly(
                        scanned(first),
                        uses(window, 9, 10),
                        rejected(first, "SHOP_CLOSED"),
                        uses(window, 10, 10),
                        "Shop.Changed v2",
                        scanned(second),
                        uses(window, 9, 10),
                        admitted(second));
        assertThat(shop.codeRows(window)).containsExactly(usesRow(9, 10), scanRow(second));
        assertThat(shop.activeOrder(second)).isEqualTo(second.orderId());
    }

    @Test
    void order21OfTwentySlotsIsRejectedAndRefunded() {
        CodeWindow window = counter().nextWindow();
        Shop shop = shop(new Shop.Setup(true, 30, 20));
        List<String> expected = new ArrayList<>();
        for (int order = 1; order <= 20; order++) {
            Accepted scan = shop.newPhone().scans(window);
            expected.addAll(List.of(scanned(scan), uses(window, 30 - order, 30), admitted(scan)));
            shop.awaitEvents(3 * order);
        }

        Accepted last = shop.newPhone().scans(window);

        expected.addAll(
                List.of(scanned(last), uses(window, 9, 30), rejected(last, "AT_CAPACITY"), uses(window, 10, 30)));
        assertThat(shop.awaitEvents(64)).containsExactlyElementsOf(expected);
        assertThat(shop.codeRows(window))
                .hasSize(22)
                .startsWith(usesRow(10, 30))
                .contains(scanRow(last) + " refunded");
        assertThat(shop.order(last)).isEqualTo("REJECTED AT_CAPACITY");
        assertThat(shop.slotsInUse()).isEqualTo(20);
    }

    @Test
    void rejectionDeliveredTwiceIsRefundedOnce() {
        CodeWindow window = counter().nextWindow();
        Shop shop = shop(Shop.Setup.closedUnheard());
        Accepted scan = shop.newPhone().scans(window);
        shop.awaitEvents(4);

        deliverAgain(shop.last("Order.Rejected"));

        assertThat(shop.events())
                .containsExactly(
                        scanned(scan), uses(window, 9, 10), rejected(scan, "SHOP_CLOSED"), uses(window, 10, 10));
        assertThat(shop.codeRows(window)).containsExactly(usesRow(10, 10), scanRow(scan) + " refunded");
    }

    @Test
    void rejectionThatComesAgainLateLeavesTheNextScanAlone() {
        CodeWindow window = counter().nextWindow();
        Shop shop = shop(Shop.Setup.closedUnheard());
        Phone phone = shop.newPhone();
        phone.scans(window);
        shop.awaitEvents(4);
        shop.change(Shop.Setup.usual());
        Accepted second = phone.scans(window);
        List<String> published = shop.awaitEvents(8);

        deliverAgain(shop.last("Order.Rejected"));

        assertThat(shop.events()).isEqualTo(published);
        assertThat(shop.codeRows(window)).containsExactly(usesRow(9, 10), scanRow(second));
        assertThat(shop.order(second)).isEqualTo("CHOOSING");
    }
}
