package dev.serverlesspresso.qrvalidator.scan;

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

    ScanDesk(
            Shops shops,
            CodeSigner signer,
            CurrentCode currentCode,
            Scans scans,
            ScanAnnouncements announcements,
            CustomerTokens tokens,
            Clock clock,
            Ids ids) {
        this.shops = shops;
        this.signer = signer;
        this.currentCode = currentCode;
        this.scans = scans;
        this.announcements = announcements;
        this.tokens = tokens;
        this.clock = clock;
        this.ids = ids;
    }

    /** The customer's own token is optional; one that is no good here is as good as none. */
    public ScanOutcome present(ShopId shopId, String code, Optional<String> customerToken) {
        Optional<ShopSettings> found = shops.find(shopId);
        if (found.isEmpty()) {
            return new ScanOutcome.UnknownShop();
        }
        ShopSettings shop = found.get();
        Instant now = clock.instant();
        return signer.check(code, shop, now)
                .fold(
                        window -> spend(shop, window, customer(shopId, customerToken), now),
                        ScanOutcome.CodeExpired::new,
                        ScanOutcome.CodeMalformed::new);
    }

    private ScanOutcome spend(ShopSettings shop, CodeWindow window, CustomerId customer, Instant now) {
        Scan scan = new Scan(shop.shopId(), window, customer, ids.next(), now, shop.businessDay(now));
        return scans.spend(scan, shop.usesPerCode())
                .fold(
                        () -> {
                            announcements.announceOrLeave(scan);
                            return accepted(scan, false);
                        },
                        first -> accepted(first, true),
                        () -> new ScanOutcome.CodeUsedUp(nextCode(currentCode.usesOf(shop, now))));
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
