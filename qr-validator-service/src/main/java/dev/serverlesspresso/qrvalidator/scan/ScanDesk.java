package dev.serverlesspresso.qrvalidator.scan;

import dev.serverlesspresso.kit.outcome.Outcome;
import dev.serverlesspresso.kit.time.Ids;
import dev.serverlesspresso.qrvalidator.code.CodeRefusal;
import dev.serverlesspresso.qrvalidator.code.CodeSigner;
import dev.serverlesspresso.qrvalidator.code.CodeUses;
import dev.serverlesspresso.qrvalidator.code.CodeWindow;
import dev.serverlesspresso.qrvalidator.code.CurrentCode;
import dev.serverlesspresso.qrvalidator.customer.CustomerId;
import dev.serverlesspresso.qrvalidator.customer.CustomerTokens;
import dev.serverlesspresso.qrvalidator.scan.ScanRefusal.Reason;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import dev.serverlesspresso.qrvalidator.shop.ShopSettings;
import dev.serverlesspresso.qrvalidator.shop.Shops;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Checks a presented code, spends a use, and gives the phone its order id and token. */
@Component
class ScanDesk {

    private final Shops shops;
    private final CodeSigner signer;
    private final CurrentCode currentCode;
    private final Scans scans;
    private final ScanAnnouncements announcements;
    private final CustomerTokens tokens;
    private final Clock clock;
    private final Ids ids;
    private final ClientAddress addresses;

    ScanDesk(
            Shops shops,
            CodeSigner signer,
            CurrentCode currentCode,
            Scans scans,
            ScanAnnouncements announcements,
            CustomerTokens tokens,
            Clock clock,
            Ids ids,
            ClientAddress addresses) {
        this.shops = shops;
        this.signer = signer;
        this.currentCode = currentCode;
        this.scans = scans;
        this.announcements = announcements;
        this.tokens = tokens;
        this.clock = clock;
        this.ids = ids;
        this.addresses = addresses;
    }

    /**
     * Presents a code. The customer's own token is optional, and one that is not good here counts as none. A closed shop
     * refuses at once; a closing that this service does not know of yet is seen by the validator workflow.
     */
    Outcome<AcceptedScan, ScanRefusal> present(
            ShopId shopId, String code, Optional<String> customerToken, String address) {
        Instant now = clock.instant();
        Outcome<ShopSettings, ScanRefusal> shop =
                Outcome.of(shops.find(shopId), ScanRefusal.because(Reason.SHOP_NOT_FOUND));
        return shop.flatMap(known -> check(known, code, now)
                .map(window -> scan(known, window, customer(shopId, customerToken), address, now))
                .flatMap(scan -> spend(known, scan)));
    }

    private Outcome<CodeWindow, ScanRefusal> check(ShopSettings shop, String code, Instant now) {
        if (shop.archived()) {
            return Outcome.refused(ScanRefusal.because(Reason.SHOP_ARCHIVED));
        }
        return signer.check(code, shop, now)
                .mapRefusal(ScanDesk::refusal)
                .flatMap(window ->
                        shop.open() ? Outcome.of(window) : Outcome.refused(ScanRefusal.because(Reason.SHOP_CLOSED)));
    }

    private static ScanRefusal refusal(CodeRefusal refusal) {
        return switch (refusal) {
            case MALFORMED -> ScanRefusal.because(Reason.CODE_MALFORMED);
            case EXPIRED -> ScanRefusal.because(Reason.CODE_EXPIRED);
        };
    }

    private Scan scan(ShopSettings shop, CodeWindow window, CustomerId customer, String address, Instant now) {
        String network = addresses.nameFor(shop.shopId(), window, address);
        return new Scan(shop.shopId(), window, customer, network, ids.next(), now, shop.businessDay(now));
    }

    private Outcome<AcceptedScan, ScanRefusal> spend(ShopSettings shop, Scan scan) {
        return scans.spend(scan, UseLimits.of(shop, scan.scannedAt()))
                .map(stored -> accepted(scan, stored))
                .mapRefusal(refusal -> refusal(refusal, shop, scan));
    }

    private ScanRefusal refusal(SpendRefusal refusal, ShopSettings shop, Scan scan) {
        return switch (refusal) {
            case CODE_USED_UP ->
                ScanRefusal.until(nextCode(currentCode.usesOf(shop, scan.scannedAt())), Reason.CODE_USED_UP);
            case ADDRESS_USED_UP -> addressUsedUp(shop, scan.window().end());
        };
    }

    /** Where the shop has no limit of its own, it was the crowd, which is over before the code is. */
    private static ScanRefusal addressUsedUp(ShopSettings shop, Instant nextCode) {
        Instant crowdOver = shop.crowdedUntil();
        return shop.scansPerAddress().isPresent() || crowdOver.isAfter(nextCode)
                ? ScanRefusal.until(nextCode, Reason.ADDRESS_USED_UP)
                : ScanRefusal.until(crowdOver, Reason.CROWDED);
    }

    /** The code on show is the next one already if it has uses left: the one presented was in its grace. */
    private static Instant nextCode(CodeUses shown) {
        return shown.left() > 0 ? shown.window().start() : shown.window().end();
    }

    private AcceptedScan accepted(Scan scan, Scan stored) {
        boolean repeated = !stored.orderId().equals(scan.orderId());
        if (!repeated) {
            announcements.tryToAnnounce(stored);
        }
        CustomerTokens.Issued token = tokens.issue(stored.shopId(), stored.customerId(), stored.orderId());
        return new AcceptedScan(stored, token, repeated);
    }

    private CustomerId customer(ShopId shopId, Optional<String> token) {
        return token.flatMap(text -> tokens.customerOf(text, shopId)).orElseGet(() -> new CustomerId(ids.next()));
    }
}
