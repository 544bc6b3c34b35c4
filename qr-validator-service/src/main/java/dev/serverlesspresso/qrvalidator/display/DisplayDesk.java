package dev.serverlesspresso.qrvalidator.display;

import dev.serverlesspresso.kit.event.EventBus;
import dev.serverlesspresso.kit.problem.Unavailable;
import dev.serverlesspresso.qrvalidator.QrValidatorProperties;
import dev.serverlesspresso.qrvalidator.customer.CustomerTokens;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Issues the credentials of displays, renews and revokes them. */
@Component
public class DisplayDesk {

    private static final Logger log = LoggerFactory.getLogger(DisplayDesk.class);
    private static final int RENEWALS_TRIED = 4;

    private final Displays displays;
    private final RenewalTokens renewalTokens;
    private final CustomerTokens tokens;
    private final EventBus bus;
    private final RandomGenerator random;
    private final Clock clock;
    private final QrValidatorProperties.Pairings settings;

    DisplayDesk(
            Displays displays,
            RenewalTokens renewalTokens,
            CustomerTokens tokens,
            EventBus bus,
            RandomGenerator random,
            Clock clock,
            QrValidatorProperties properties) {
        this.displays = displays;
        this.renewalTokens = renewalTokens;
        this.tokens = tokens;
        this.bus = bus;
        this.random = random;
        this.clock = clock;
        this.settings = properties.pairings();
    }

    /** Issues new tokens to a paired display; empty if it was revoked meanwhile. */
    public Optional<Credential> issueCredential(ShopId shopId, DisplayId id) {
        Instant now = clock.instant();
        String token = renewalTokens.next(shopId, id);
        boolean there = displays.storeToken(shopId, id, Hash.of(token), now, endOfCredential(now));
        return there ? Optional.of(credential(shopId, id, token)) : Optional.empty();
    }

    /** Empty when the token is not one of a display, or was revoked, superseded or left unused for too long. */
    public Optional<Credential> renew(String token) {
        return renewalTokens.read(token).flatMap(named -> renew(token, named));
    }

    private Optional<Credential> renew(String token, RenewalTokens.Named named) {
        for (int tried = 0; tried < RENEWALS_TRIED; tried++) {
            Instant now = clock.instant();
            Optional<Display> found = displays.find(named.shopId(), named.displayId(), now);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            Hash presented = Hash.of(token);
            Optional<Display.Previous> previous = found.get().previousIfGood(presented, now);
            if (previous.isEmpty() && !found.get().isCurrent(presented)) {
                revokeCopied(named);
                return Optional.empty();
            }
            Optional<String> next = previous.flatMap(Display.Previous::successor)
                    .flatMap(successor -> successor.open(token))
                    .or(() -> rotated(token, presented, named, now));
            if (next.isPresent()) {
                return next.map(text -> credential(named.shopId(), named.displayId(), text));
            }
        }
        throw new Unavailable("other renewals of display " + named.displayId() + " were in the way");
    }

    /** The next token; empty when another renewal came first. */
    private Optional<String> rotated(String token, Hash presented, RenewalTokens.Named named, Instant now) {
        String next = renewalTokens.next(named.shopId(), named.displayId());
        boolean rotated = displays.rotate(
                named.shopId(),
                named.displayId(),
                new Displays.Renewal(
                        presented,
                        Hash.of(next),
                        SealedToken.seal(next, token, random),
                        now,
                        now.plus(settings.renewalGrace()),
                        endOfCredential(now)));
        return rotated ? Optional.of(next) : Optional.empty();
    }

    /** A token that was renewed already is presented again. It was copied, and which of the two is the display is unknown. */
    private void revokeCopied(RenewalTokens.Named named) {
        log.atWarn()
                .addKeyValue("shopId", named.shopId())
                .addKeyValue("displayId", named.displayId())
                .log("renewal token used again, display revoked");
        revoke(named.shopId(), named.displayId());
    }

    public List<Display> of(ShopId shopId) {
        return displays.of(shopId, clock.instant());
    }

    public boolean isPaired(ShopId shopId, DisplayId id) {
        return displays.find(shopId, id, clock.instant()).isPresent();
    }

    /**
     * Makes the renewal token of a display invalid; the event ends its open connections. The event is published by every
     * call, so a call that failed can be repeated.
     */
    public void revoke(ShopId shopId, DisplayId id) {
        displays.remove(shopId, id);
        bus.publish(List.of(new DeviceRemoved(shopId, id, clock.instant())));
    }

    private Instant endOfCredential(Instant now) {
        return now.plus(settings.credentialValidFor());
    }

    private Credential credential(ShopId shopId, DisplayId id, String renewalToken) {
        CustomerTokens.Issued access = tokens.issueForDisplay(shopId, id.value(), settings.accessValidFor());
        return new Credential(shopId, id, access, renewalToken);
    }
}
