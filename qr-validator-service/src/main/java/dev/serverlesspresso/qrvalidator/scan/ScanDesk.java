package dev.serverlesspresso.qrvalidator.scan;

import dev.serverlesspresso.kit.time.Ids;
import dev.serverlesspresso.qrvalidator.code.CodeSigner;
import dev.serverlesspresso.qrvalidator.code.CodeUses;
import dev.serverlesspresso.qrvalidator.code.CodeWindow;
import dev.serverlesspresso.qrvalidator.code.CurrentCode;
import dev.serverlesspresso.qrvalidator.customer.CustomerId;
import dev.serverlesspresso.qrvalidator.customer.CustomerTokens;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import dev.serverlesspresso.qrvalidator.shop.ShopSettings;
import dev.serverlesspresso.qrvalidator.shop.Shops;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes a presented code: checks it, spends a use, and gives the phone its order id and token. */
@Component
public class ScanDesk {

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
     * The customer's own token is optional; one that is no good here is as good as none. A closed shop answers at once:
     * of a closing that this service has not heard of yet, the validator workflow knows.
     */
    public ScanOutcome present(ShopId shopId, String code, Optional<String> customerToken, String address) {
        Optional<ShopSettings> found = shops.find(shopId);
        if (found.isEmpty()) {
            return new ScanOutcome.UnknownShop();
        }
        ShopSettings shop = found.get();
        Instant now = clock.instant();
        return signer.check(code, shop, now)
                .fold(
                        window -> shop.open()
                                ? spend(shop, scan(shop, window, customer(shopId, customerToken), address, now))
                                : new ScanOutcome.ShopClosed(),
                        ScanOutcome.CodeExpired::new,
                        ScanOutcome.CodeMalformed::new);
    }

    private Scan scan(ShopSettings shop, CodeWindow window, CustomerId customer, String address, Instant now) {
        String network = addresses.nameFor(shop.shopId(), window, address);
        return new Scan(shop.shopId(), window, customer, network, ids.next(), now, shop.businessDay(now));
    }

    private ScanOutcome spend(ShopSettings shop, Scan scan) {
        Instant now = scan.scannedAt();
        return scans.spend(scan, UseLimits.of(shop, now))
                .fold(
                        () -> {
                            announcements.announceOrLeave(scan);
                            return accepted(scan, false);
                        },
                        first -> accepted(first, true),
                        () -> new ScanOutcome.CodeUsedUp(nextCode(currentCode.usesOf(shop, now))),
                        () -> new ScanOutcome.AddressUsedUp(scan.window().end()));
    }

    /** There already, if the code on show has uses left: the one presented was in its grace. */
    private static Instant nextCode(CodeUses shown) {
        return shown.left() > 0 ? shown.window().start() : shown.window().end();
    }

    private ScanOutcome accepted(Scan scan, boolean repeated) {
        return new ScanOutcome.Accepted(scan, tokens.issue(scan.shopId(), scan.customerId(), scan.orderId()), repeated);
    }

    private CustomerId customer(ShopId shopId, Optional<String> token) {
        return token.flatMap(text -> tokens.recognise(text, shopId)).orElseGet(() -> new CustomerId(ids.next()));
    }
}
