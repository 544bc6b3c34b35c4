package dev.serverlesspresso.qrvalidator.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.kit.time.Ids;
import dev.serverlesspresso.qrvalidator.Given;
import dev.serverlesspresso.qrvalidator.QrValidatorProperties;
import dev.serverlesspresso.qrvalidator.code.CodeWindow;
import dev.serverlesspresso.qrvalidator.code.CurrentCodeForTests;
import dev.serverlesspresso.qrvalidator.code.QrCodeUsesChanged;
import dev.serverlesspresso.qrvalidator.code.SignerForTests;
import dev.serverlesspresso.qrvalidator.customer.CustomerTokens;
import dev.serverlesspresso.qrvalidator.customer.TokensForTests;
import dev.serverlesspresso.qrvalidator.scan.ScanRefusal.Reason;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import dev.serverlesspresso.qrvalidator.shop.ShopSettings;
import dev.serverlesspresso.qrvalidator.shop.Shops;
import dev.serverlesspresso.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScanDeskTests {

    private static final String HOME = "192.0.2.1";

    private final TestClock clock = new TestClock(Given.NINE);
    private final MemoryScans table = new MemoryScans();
    private final MemoryBus bus = new MemoryBus();
    private final QrValidatorProperties properties = Given.properties();
    private final CustomerTokens tokens = TokensForTests.tokens(clock);
    private final ScanAnnouncements announcements = new ScanAnnouncements(table, bus, table, clock, Given.properties());
    private ShopSettings shop = Given.shop();
    private final Shops shops = new OneShop();
    private final ScanDesk desk = new ScanDesk(
            shops,
            SignerForTests.signer(),
            CurrentCodeForTests.of(shops, table, clock),
            table,
            announcements,
            tokens,
            clock,
            new Ids(clock, new Random(1)),
            new ClientAddress(properties));
    private final Refunds refunds = new Refunds(table, table, bus, clock);
    private final String code =
            SignerForTests.signer().token(Given.DEMO, CodeWindow.at(Given.NINE, Duration.ofMinutes(5)));

    @Test
    void scanSpendsOneUseAndTellsInOrder() {
        AcceptedScan accepted = scan(Optional.empty());
        assertThat(accepted.repeated()).isFalse();
        assertThat(bus.published).hasSize(2);
        assertThat(bus.published.get(0)).isEqualTo(QrCodeScanned.of(accepted.scan()));
        assertThat(bus.published.get(1))
                .isInstanceOfSatisfying(QrCodeUsesChanged.class, changed -> assertThat(changed.usesLeft())
                        .isEqualTo(9));
        assertThat(accepted.scan().businessDay()).hasToString("2026-11-02");
    }

    @Test
    void sameCustomerGetsTheFirstAnswerAgain() {
        AcceptedScan first = scan(Optional.empty());
        AcceptedScan second = scan(Optional.of(first.token().token()));
        assertThat(second.repeated()).isTrue();
        assertThat(second.scan().orderId()).isEqualTo(first.scan().orderId());
        assertThat(bus.published).hasSize(2);
    }

    @Test
    void refundedCustomerGetsANewOrderAndSpendsAgain() {
        AcceptedScan first = scan(Optional.empty());
        OrderRejected rejected = new OrderRejected(
                "demo",
                first.scan().orderId(),
                first.scan().customerId().value(),
                first.scan().window().startSecond());
        refunds.refund(rejected, false);
        refunds.refund(rejected, false);
        assertThat(usesLeft()).isEqualTo(10);
        assertThat(bus.published).hasSize(3);
        AcceptedScan second = scan(Optional.of(first.token().token()));
        assertThat(second.scan().customerId()).isEqualTo(first.scan().customerId());
        assertThat(second.scan().orderId()).isNotEqualTo(first.scan().orderId());
        assertThat(usesLeft()).isEqualTo(9);
    }

    @Test
    void refundThatComesAgainTellsWhatACrashMayHaveLeftUntold() {
        AcceptedScan first = scan(Optional.empty());
        OrderRejected rejected = new OrderRejected(
                "demo",
                first.scan().orderId(),
                first.scan().customerId().value(),
                first.scan().window().startSecond());
        refunds.refund(rejected, false);
        bus.published.clear();
        refunds.refund(rejected, true);
        assertThat(bus.published).hasSize(1);
        assertThat(usesLeft()).isEqualTo(10);
    }

    @Test
    void useElevenIsRefusedWithTheTimeOfTheNextCode() {
        useUpTheCode();
        assertThat(desk.present(Given.DEMO, code, Optional.empty(), HOME).refusal())
                .contains(ScanRefusal.until(Given.NINE.plusSeconds(300), Reason.CODE_USED_UP));
    }

    @Test
    void usedUpCodeInItsGraceNamesTheCodeThatIsThereAlready() {
        useUpTheCode();
        clock.advance(Duration.ofSeconds(310));
        assertThat(desk.present(Given.DEMO, code, Optional.empty(), HOME).refusal())
                .contains(ScanRefusal.until(Given.NINE.plusSeconds(300), Reason.CODE_USED_UP));
    }

    @Test
    void usedUpCodeInItsGraceNamesTheCodeAfterAnotherThatIsUsedUp() {
        useUpTheCode();
        clock.advance(Duration.ofSeconds(310));
        String next = SignerForTests.signer().token(Given.DEMO, CodeWindow.at(clock.instant(), Duration.ofMinutes(5)));
        for (int use = 1; use <= 10; use++) {
            assertThat(desk.present(Given.DEMO, next, Optional.empty(), HOME).value())
                    .isPresent();
        }
        assertThat(desk.present(Given.DEMO, code, Optional.empty(), HOME).refusal())
                .contains(ScanRefusal.until(Given.NINE.plusSeconds(600), Reason.CODE_USED_UP));
    }

    @Test
    void scanThatTheBusDoesNotTakeIsAcceptedAndLeftToTheSweeper() {
        bus.away = true;
        AcceptedScan accepted = scan(Optional.empty());
        assertThat(bus.published).isEmpty();
        assertThat(table.unannouncedBefore(Given.NINE.plusSeconds(1))).containsExactly(accepted.scan());
    }

    @Test
    void unknownShopOldCodeAndNoCodeAreRefused() {
        assertThat(desk.present(new ShopId("gone"), code, Optional.empty(), HOME)
                        .refusal())
                .contains(ScanRefusal.because(Reason.SHOP_NOT_FOUND));
        assertThat(desk.present(Given.DEMO, "no code", Optional.empty(), HOME).refusal())
                .contains(ScanRefusal.because(Reason.CODE_MALFORMED));
        clock.advance(Duration.ofSeconds(331));
        assertThat(desk.present(Given.DEMO, code, Optional.empty(), HOME).refusal())
                .contains(ScanRefusal.because(Reason.CODE_EXPIRED));
    }

    @Test
    void closedShopSpendsAndTellsNothing() {
        shop = Given.shop(false, Optional.empty(), Instant.EPOCH);
        for (int scan = 0; scan < 20; scan++) {
            assertThat(desk.present(Given.DEMO, code, Optional.empty(), HOME).refusal())
                    .contains(ScanRefusal.because(Reason.SHOP_CLOSED));
        }
        assertThat(desk.present(Given.DEMO, "no code", Optional.empty(), HOME).refusal())
                .contains(ScanRefusal.because(Reason.CODE_MALFORMED));
        assertThat(bus.published).isEmpty();
        assertThat(table.find(Given.DEMO, Given.NINE.getEpochSecond())).isEmpty();
    }

    @Test
    void shopThatIsClosedForGoodIsGoneWhateverIsPresented() {
        shop = Given.archivedShop();
        for (String presented : new String[] {code, "no code"}) {
            assertThat(desk.present(Given.DEMO, presented, Optional.empty(), HOME)
                            .refusal())
                    .contains(ScanRefusal.because(Reason.SHOP_ARCHIVED));
        }
        assertThat(bus.published).isEmpty();
        assertThat(table.find(Given.DEMO, Given.NINE.getEpochSecond())).isEmpty();
    }

    @Test
    void oneNetworkTakesNoMoreThanTheShopAllows() {
        shop = Given.shop(true, Optional.of(3), Instant.EPOCH);
        for (int scan = 0; scan < 3; scan++) {
            scan(Optional.empty());
        }
        assertThat(desk.present(Given.DEMO, code, Optional.empty(), HOME).refusal())
                .contains(ScanRefusal.until(Given.NINE.plusSeconds(300), Reason.ADDRESS_USED_UP));
        assertThat(desk.present(Given.DEMO, code, Optional.empty(), "192.0.2.2").value())
                .isPresent();
    }

    /** The code was made with ten uses; of the five that the shop has now, the network has not asked. */
    @Test
    void oneNetworkMayTakeAllUsesThatACodeWasMadeWith() {
        scan(Optional.empty());
        shop = Given.shopOfFiveUses();
        for (int use = 2; use <= 10; use++) {
            scan(Optional.empty());
        }
        assertThat(desk.present(Given.DEMO, code, Optional.empty(), HOME).refusal())
                .map(ScanRefusal::reason)
                .contains(Reason.CODE_USED_UP);
    }

    @Test
    void oneNetworkTakesTwoUsesOfACrowdedShopUntilThatIsOver() {
        shops.markCrowded(Given.DEMO, Given.NINE.plusSeconds(120));
        scan(Optional.empty());
        scan(Optional.empty());
        assertThat(desk.present(Given.DEMO, code, Optional.empty(), HOME).refusal())
                .contains(ScanRefusal.until(Given.NINE.plusSeconds(120), Reason.CROWDED));
        clock.advance(Duration.ofSeconds(119));
        assertThat(desk.present(Given.DEMO, code, Optional.empty(), HOME).refusal())
                .contains(ScanRefusal.until(Given.NINE.plusSeconds(120), Reason.CROWDED));
        clock.advance(Duration.ofSeconds(1));
        scan(Optional.empty());
    }

    @Test
    void limitThatAManagerSetHoldsInACrowdedShopToo() {
        shop = Given.shop(true, Optional.of(4), Given.NINE.plusSeconds(20));
        for (int scan = 0; scan < 4; scan++) {
            scan(Optional.empty());
        }
        assertThat(desk.present(Given.DEMO, code, Optional.empty(), HOME).refusal())
                .map(ScanRefusal::reason)
                .contains(Reason.ADDRESS_USED_UP);
    }

    @Test
    void phonesOfOneIpv6NetworkAreOneAddress() {
        shop = Given.shop(true, Optional.of(1), Instant.EPOCH);
        assertThat(desk.present(Given.DEMO, code, Optional.empty(), "2001:db8:0:1::1")
                        .value())
                .isPresent();
        assertThat(desk.present(Given.DEMO, code, Optional.empty(), "2001:db8:0:1:ffff::2")
                        .refusal())
                .map(ScanRefusal::reason)
                .contains(Reason.ADDRESS_USED_UP);
        assertThat(desk.present(Given.DEMO, code, Optional.empty(), "2001:db8:0:2::1")
                        .value())
                .isPresent();
    }

    @Test
    void businessDayIsThatOfTheShopAndNotOfUtc() {
        clock.advance(Duration.between(Given.NINE, Instant.parse("2026-11-02T22:59:59Z")));
        assertThat(scanNow().scan().businessDay()).hasToString("2026-11-02");
        clock.advance(Duration.ofSeconds(1));
        assertThat(scanNow().scan().businessDay()).as("midnight in Berlin").hasToString("2026-11-03");
    }

    private AcceptedScan scanNow() {
        String shown = SignerForTests.signer().token(Given.DEMO, CodeWindow.at(clock.instant(), Duration.ofMinutes(5)));
        return desk.present(Given.DEMO, shown, Optional.empty(), HOME).value().orElseThrow();
    }

    private AcceptedScan scan(Optional<String> token) {
        return desk.present(Given.DEMO, code, token, HOME).value().orElseThrow();
    }

    private int usesLeft() {
        return table.find(Given.DEMO, Given.NINE.getEpochSecond()).orElseThrow().left();
    }

    /** Knows the shop of the tests. */
    private final class OneShop implements Shops {

        @Override
        public Optional<ShopSettings> find(ShopId shopId) {
            return shopId.equals(Given.DEMO) ? Optional.of(shop) : Optional.empty();
        }

        @Override
        public Stored storeIfNewer(ShopSettings settings) {
            return Stored.insteadOf(Optional.empty());
        }

        @Override
        public void markCrowded(ShopId shopId, Instant until) {
            shop = Given.shop(shop.open(), shop.scansPerAddress(), until);
        }
    }

    private void useUpTheCode() {
        for (int use = 1; use <= 10; use++) {
            scan(Optional.empty());
        }
    }
}
