package dev.serverlesspresso.qrvalidator.pairing;

import dev.serverlesspresso.kit.outcome.Outcome;
import dev.serverlesspresso.kit.problem.Unavailable;
import dev.serverlesspresso.kit.time.Ids;
import dev.serverlesspresso.qrvalidator.QrValidatorProperties;
import dev.serverlesspresso.qrvalidator.device.Credential;
import dev.serverlesspresso.qrvalidator.device.Device;
import dev.serverlesspresso.qrvalidator.device.DeviceDesk;
import dev.serverlesspresso.qrvalidator.device.DeviceId;
import dev.serverlesspresso.qrvalidator.device.DeviceKind;
import dev.serverlesspresso.qrvalidator.device.Hash;
import dev.serverlesspresso.qrvalidator.device.RenewalTokens;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** Opens pairings, lets managers confirm them, and gives the confirmed device its credential. */
@Component
class PairingDesk {

    private static final int CODES_TRIED = 8;

    private final Pairings pairings;
    private final DeviceDesk devices;
    private final RenewalTokens secrets;
    private final RandomGenerator random;
    private final Ids ids;
    private final Clock clock;
    private final Duration validFor;
    private final String baristaUrl;

    PairingDesk(
            Pairings pairings,
            DeviceDesk devices,
            RenewalTokens secrets,
            RandomGenerator random,
            Ids ids,
            Clock clock,
            QrValidatorProperties properties) {
        this.pairings = pairings;
        this.devices = devices;
        this.secrets = secrets;
        this.random = random;
        this.ids = ids;
        this.clock = clock;
        this.validFor = properties.pairings().validFor();
        this.baristaUrl = properties.baristaUrl().toString().replaceFirst("/+$", "");
    }

    /** Opens a pairing with a new code, and a secret that proves which device showed the code. */
    OpenedPairing open(DeviceKind kind) {
        Instant now = clock.instant();
        Instant expiresAt = now.plus(validFor).truncatedTo(ChronoUnit.SECONDS);
        String secret = secrets.randomSecret();
        for (int tried = 0; tried < CODES_TRIED; tried++) {
            PairingCode code = PairingCode.random(random);
            if (pairings.store(new Pairing(code, kind, Hash.of(secret), expiresAt, Optional.empty()), now)) {
                URI confirmUrl = URI.create(baristaUrl + "/pair?code=" + code);
                return new OpenedPairing(code, kind, secret, expiresAt, now, confirmUrl);
            }
        }
        throw new Unavailable("no free pairing code in " + CODES_TRIED + " attempts");
    }

    /** What kind of device shows a code; empty once it has expired or a manager has confirmed it. */
    Optional<Pairing> asking(PairingCode code) {
        Instant now = clock.instant();
        return pairings.find(code)
                .filter(pairing ->
                        pairing.canBeConfirmedAt(now) && pairing.place().isEmpty());
    }

    /** The first of two managers of a shop gives the name; both get the same device. Nobody gets another kind than was meant. */
    Outcome<Pairing.Place, ConfirmationRefusal> confirm(ShopId shopId, PairingCode code, DeviceKind kind, String name) {
        Instant now = clock.instant();
        Optional<Pairing> found = pairings.find(code).filter(pairing -> pairing.canBeConfirmedAt(now));
        if (found.isEmpty()) {
            return Outcome.refused(ConfirmationRefusal.NOT_FOUND);
        }
        if (found.get().kind() != kind) {
            return Outcome.refused(ConfirmationRefusal.OTHER_KIND);
        }
        Outcome<Pairing.Place, ConfirmationRefusal> confirmed =
                found.get().place().isEmpty()
                        ? confirmed(shopId, found.get(), name, now)
                        : confirmedBefore(shopId, code);
        confirmed.value().ifPresent(place -> devices.announcePaired(shopId, place.deviceId(), kind));
        return confirmed;
    }

    private Outcome<Pairing.Place, ConfirmationRefusal> confirmed(
            ShopId shopId, Pairing pairing, String name, Instant now) {
        DeviceId id = new DeviceId(ids.next());
        Device device = Device.paired(shopId, id, pairing.kind(), name, now, pairing.claimableUntil());
        return pairings.confirm(pairing.code(), device, now)
                ? Outcome.of(new Pairing.Place(shopId, id, name))
                : confirmedBefore(shopId, pairing.code());
    }

    private Outcome<Pairing.Place, ConfirmationRefusal> confirmedBefore(ShopId shopId, PairingCode code) {
        Optional<Pairing.Place> place = pairings.find(code).flatMap(Pairing::place);
        if (place.isPresent() && !place.get().shopId().equals(shopId)) {
            return Outcome.refused(ConfirmationRefusal.TAKEN);
        }
        return Outcome.of(
                place.filter(confirmed -> devices.isPaired(shopId, confirmed.deviceId())),
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
                .map(place -> issueCredential(place, pairing.kind()))
                .orElseGet(() -> Outcome.refused(ClaimRefusal.notConfirmed(pairing.expiresAt())));
    }

    private Outcome<Credential, ClaimRefusal> issueCredential(Pairing.Place place, DeviceKind kind) {
        return Outcome.of(devices.issueCredential(place.shopId(), place.deviceId(), kind), ClaimRefusal.EXPIRED);
    }
}
