package dev.serverlesspresso.qrvalidator.pairing;

import dev.serverlesspresso.kit.problem.Unavailable;
import dev.serverlesspresso.kit.time.Ids;
import dev.serverlesspresso.qrvalidator.QrValidatorProperties;
import dev.serverlesspresso.qrvalidator.display.Display;
import dev.serverlesspresso.qrvalidator.display.DisplayDesk;
import dev.serverlesspresso.qrvalidator.display.DisplayId;
import dev.serverlesspresso.qrvalidator.display.Hash;
import dev.serverlesspresso.qrvalidator.display.RenewalTokens;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** Opens pairings, lets managers confirm them, and gives the confirmed display its credential. */
@Component
public class PairingDesk {

    private static final int CODES_TRIED = 8;

    private final Pairings pairings;
    private final DisplayDesk displays;
    private final RenewalTokens secrets;
    private final RandomGenerator random;
    private final Ids ids;
    private final Clock clock;
    private final Duration validFor;
    private final String baristaUrl;

    PairingDesk(
            Pairings pairings,
            DisplayDesk displays,
            RenewalTokens secrets,
            RandomGenerator random,
            Ids ids,
            Clock clock,
            QrValidatorProperties properties) {
        this.pairings = pairings;
        this.displays = displays;
        this.secrets = secrets;
        this.random = random;
        this.ids = ids;
        this.clock = clock;
        this.validFor = properties.pairings().validFor();
        this.baristaUrl = properties.baristaUrl().toString().replaceFirst("/+$", "");
    }

    /** A new code, and the secret that proves who showed it. */
    public Opened open() {
        Instant now = clock.instant();
        Instant expiresAt = now.plus(validFor).truncatedTo(ChronoUnit.SECONDS);
        String secret = secrets.randomSecret();
        for (int tried = 0; tried < CODES_TRIED; tried++) {
            PairingCode code = PairingCode.random(random);
            if (pairings.keep(new Pairing(code, Hash.of(secret), expiresAt, Optional.empty()), now)) {
                return new Opened(code, secret, expiresAt, now, URI.create(baristaUrl + "/pair?code=" + code));
            }
        }
        throw new Unavailable("no free pairing code in " + CODES_TRIED + " attempts");
    }

    /** Of two managers of a shop the first gives the name; both are told the same display. */
    public Confirmation confirm(ShopId shopId, PairingCode code, String name) {
        Instant now = clock.instant();
        Optional<Pairing> found = pairings.find(code);
        if (found.isEmpty() || !found.get().canBeConfirmedAt(now)) {
            return new Confirmation.NotFound();
        }
        if (found.get().place().isEmpty()) {
            DisplayId id = new DisplayId(ids.next());
            Instant claimedBefore = found.get().claimableUntil();
            if (pairings.confirm(code, Display.paired(shopId, id, name, now, claimedBefore), now)) {
                return new Confirmation.Confirmed(new Pairing.Place(shopId, id, name));
            }
        }
        return confirmedBefore(shopId, code);
    }

    private Confirmation confirmedBefore(ShopId shopId, PairingCode code) {
        Optional<Pairing.Place> place = pairings.find(code).flatMap(Pairing::place);
        if (place.isEmpty()) {
            return new Confirmation.NotFound();
        }
        if (!place.get().shopId().equals(shopId)) {
            return new Confirmation.Taken();
        }
        return displays.isPaired(shopId, place.get().displayId())
                ? new Confirmation.Confirmed(place.get())
                : new Confirmation.NotFound();
    }

    Claim claim(PairingCode code, String secret) {
        return claim(pairings.find(code), secret);
    }

    /** The secret is looked at first, so that nobody else learns what became of a pairing. */
    Claim claim(Optional<Pairing> found, String secret) {
        if (found.isEmpty()) {
            return new Claim.Expired();
        }
        Pairing pairing = found.get();
        if (!pairing.secret().is(Hash.of(secret))) {
            return new Claim.WrongSecret();
        }
        if (!pairing.canBeClaimedAt(clock.instant())) {
            return new Claim.Expired();
        }
        return pairing.place().map(this::entrust).orElseGet(() -> new Claim.Waiting(pairing.expiresAt()));
    }

    private Claim entrust(Pairing.Place place) {
        return displays.entrust(place.shopId(), place.displayId())
                .<Claim>map(Claim.Claimed::new)
                .orElseGet(Claim.Expired::new);
    }
}
