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

    /** A code as it is to be shown: the address behind it and what is left of it. Nobody needs that of a shop that is archived. */
    public record Shown(ShopId shopId, boolean archived, URI url, CodeUses uses, Instant serverTime) {}

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

    /** What is left at an instant of the code that these settings make. */
    public CodeUses usesOf(ShopSettings shop, Instant now) {
        CodeWindow window = CodeWindow.at(now, shop.codeWindow());
        return codes.find(shop.shopId(), window.startSecond())
                .map(counted -> new CodeUses(window, counted.left(), counted.perCode()))
                .orElseGet(() -> new CodeUses(window, shop.usesPerCode(), shop.usesPerCode()));
    }

    private Shown show(ShopSettings shop) {
        Instant now = clock.instant();
        CodeUses uses = usesOf(shop, now);
        CodeWindow window = uses.window();
        URI url = URI.create(orderingUrl + "/" + shop.shopId() + "?code=" + signer.token(shop.shopId(), window));
        return new Shown(shop.shopId(), shop.archived(), url, uses, now);
    }
}
