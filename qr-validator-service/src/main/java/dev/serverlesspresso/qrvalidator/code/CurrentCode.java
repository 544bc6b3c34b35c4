package dev.serverlesspresso.qrvalidator.code;

import dev.serverlesspresso.qrvalidator.QrValidatorProperties;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import dev.serverlesspresso.qrvalidator.shop.ShopSettings;
import dev.serverlesspresso.qrvalidator.shop.Shops;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The code that the display of a shop shows now. */
@Component
public class CurrentCode {

    /** A code as it is to be shown: the address behind it and what is left of it. */
    public record Shown(ShopId shopId, URI url, CodeUses uses, Instant serverTime) {}

    private final Shops shops;
    private final Codes codes;
    private final CodeSigner signer;
    private final Clock clock;
    private final String orderingUrl;

    CurrentCode(Shops shops, Codes codes, CodeSigner signer, Clock clock, QrValidatorProperties properties) {
        this.shops = shops;
        this.codes = codes;
        this.signer = signer;
        this.clock = clock;
        this.orderingUrl = properties.orderingUrl().toString().replaceFirst("/+$", "");
    }

    /** Empty when there is no such shop. */
    public Optional<Shown> of(ShopId shopId) {
        return shops.find(shopId).map(this::show);
    }

    private Shown show(ShopSettings shop) {
        Instant now = clock.instant();
        CodeWindow window = CodeWindow.at(now, shop.codeWindow());
        CodeUses uses = codes.find(shop.shopId(), window.startSecond())
                .map(counted -> new CodeUses(window, counted.left(), counted.perCode()))
                .orElseGet(() -> new CodeUses(window, shop.usesPerCode(), shop.usesPerCode()));
        URI url = URI.create(orderingUrl + "/" + shop.shopId() + "?code=" + signer.token(shop.shopId(), window));
        return new Shown(shop.shopId(), url, uses, now);
    }
}
