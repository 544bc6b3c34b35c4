package dev.serverlesspresso.qrvalidator.pairing;

import dev.serverlesspresso.kit.outcome.Outcome;
import dev.serverlesspresso.kit.problem.Unavailable;
import dev.serverlesspresso.kit.time.Ids;
import dev.serverlesspresso.qrvalidator.QrValidatorProperties;
import dev.serverlesspresso.qrvalidator.display.Credential;
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
class PairingDesk {

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

    /** Opens a pairing with a new code, and a secret that proves which display showed the code. */
    OpenedPairing open() {
        Instant now = clock.instant();
        Instant expiresAt = now.plus(validFor).truncatedTo(ChronoUnit.SECONDS);
        String secret = secrets.randomSecret();
        for (int tried = 0; tried < CODES_TRIED; tried++) {
            PairingCode code = PairingCode.random(random);
            if (pairings.store(new Pairing(code, Hash.of(secret), expiresAt, Optional.empty()), now)) {
                return new OpenedPairing(code, secret, expiresAt, now, URI.create(baristaUrl + "/pair?code=" + code));
            }
        }
        throw new Unavailable("no free pairing code in " + CODES_TRIED + " attempts");
    }

    /** The first of two managers of a shop gives the name; both get the same display. */
    Outcome<Pairing.Place, ConfirmationRefusal> confirm(ShopId shopId, PairingCode code, String name) {
        Instant now = clock.instant();
        Optional<Pairing> found = pairings.find(code).filter(pairing -> pairing.canBeConfirmedAt(now));
        if (found.isEmpty()) {
            return Outcome.refused(ConfirmationRefusal.NOT_FOUND);
        }
        if (found.get().place().isEmpty()) {
            DisplayId id = new DisplayId(ids.next());
            Instant claimedBefore = found.get().claimableUntil();
            if (pairings.confirm(code, Display.paired(shopId, id, name, now, claimedBefore), now)) {
                return Outcome.of(new Pairing.Place(shopId, id, name));
            }
        }
        return confirmedBefore(shopId, code);
    }

    private Outcome<Pairing.Place, ConfirmationRefusal> confirmedBefore(ShopId shopId, PairingCode code) {
        Optional<Pairing.Place> place = pairings.find(code).flatMap(Pairing::place);
        if (place.isPresent() && !place.get().shopId().equals(shopId)) {
            return Outcome.refused(ConfirmationRefusal.TAKEN);
        }
        return Outcome.of(
                place.filter(confirmed -> displays.isPaired(shopId, confirmed.displayId())),
                ConfirmationRefusal.NOT_FOUND);
    }

    Outcome<Credential, ClaimRefusal> claim(PairingCode code, String secret) {
        return claim(pairings.find(code), secret);
    }

    /** The secret is checked first, so that nobody else learns what became of a pairing. */
    Outcome<Credential, ClaimRefusal> claim(Optional<Pairing> found, String secret) {
        if (found.isEmpty()) {
            return Outcome.refused(ClaimRefusal.EXPIRED);
        }
        Pairing pairing = found.get();
        if (!pairing.secret().is(Hash.of(secret))) {
            return Outcome.refused(ClaimRefusal.WRONG_SECRET);
        }
        if (!pairing.canBeClaimedAt(clock.instant())) {
            return Outcome.refused(ClaimRefusal.EXPIRED);
        }
        return pairing.place()
                .map(this::issueCredential)
                .orElseGet(() -> Outcome.refused(ClaimRefusal.notConfirmed(pairing.expiresAt())));
    }

    private Outcome<Credential, ClaimRefusal> issueCredential(Pairing.Place place) {
        return Outcome.of(displays.issueCredential(place.shopId(), place.displayId()), ClaimRefusal.EXPIRED);
    }
}
