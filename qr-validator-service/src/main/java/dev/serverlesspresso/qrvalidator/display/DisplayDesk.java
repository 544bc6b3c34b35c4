package dev.serverlesspresso.qrvalidator.display;

import dev.serverlesspresso.qrvalidator.QrValidatorProperties;
import dev.serverlesspresso.qrvalidator.customer.CustomerTokens;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gives displays their credentials, renews them, and ends them. */
@Component
public class DisplayDesk {

    private final Displays displays;
    private final RenewalTokens renewalTokens;
    private final CustomerTokens tokens;
    private final Clock clock;
    private final QrValidatorProperties.Pairings settings;

    DisplayDesk(
            Displays displays,
            RenewalTokens renewalTokens,
            CustomerTokens tokens,
            Clock clock,
            QrValidatorProperties properties) {
        this.displays = displays;
        this.renewalTokens = renewalTokens;
        this.tokens = tokens;
        this.clock = clock;
        this.settings = properties.pairings();
    }

    /** New tokens of a paired display; empty when it was revoked meanwhile. */
    public Optional<Credential> entrust(ShopId shopId, DisplayId id) {
        Instant now = clock.instant();
        String token = renewalTokens.first(shopId, id);
        boolean there = displays.entrust(shopId, id, Hash.of(token), now, endOfCredential(now));
        return there ? Optional.of(credential(shopId, id, token)) : Optional.empty();
    }

    /** Empty when the token is not one of a display, or was revoked, superseded or left unused for too long. */
    public Optional<Credential> renew(String token) {
        return RenewalTokens.read(token).flatMap(named -> renew(token, named));
    }

    private Optional<Credential> renew(String token, RenewalTokens.Named named) {
        Instant now = clock.instant();
        Hash presented = Hash.of(token);
        boolean good = displays.find(named.shopId(), named.displayId(), now)
                .filter(display -> display.renewsWith(presented))
                .isPresent();
        if (!good) {
            return Optional.empty();
        }
        String next = renewalTokens.after(token, named);
        boolean rotated = displays.rotate(
                named.shopId(),
                named.displayId(),
                new Displays.Renewal(presented, Hash.of(next), now, endOfCredential(now)));
        return rotated ? Optional.of(credential(named.shopId(), named.displayId(), next)) : Optional.empty();
    }

    public List<Display> of(ShopId shopId) {
        return displays.of(shopId, clock.instant());
    }

    public boolean isPaired(ShopId shopId, DisplayId id) {
        return displays.find(shopId, id, clock.instant()).isPresent();
    }

    /** Its renewal token is no good from now on; an access token still is until it ends. */
    public void revoke(ShopId shopId, DisplayId id) {
        displays.remove(shopId, id);
    }

    private Instant endOfCredential(Instant now) {
        return now.plus(settings.credentialValidFor());
    }

    private Credential credential(ShopId shopId, DisplayId id, String renewalToken) {
        CustomerTokens.Issued access = tokens.issueForDisplay(shopId, id.value(), settings.accessValidFor());
        return new Credential(shopId, id, access, renewalToken);
    }
}
