package dev.serverlesspresso.qrvalidator.pairing;

import dev.serverlesspresso.qrvalidator.device.DeviceId;
import dev.serverlesspresso.qrvalidator.device.DeviceKind;
import dev.serverlesspresso.qrvalidator.device.Hash;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A device that asks to be paired with a shop.
 *
 * @param secret the hash of what only this device knows
 * @param expiresAt until when a manager may confirm it
 */
record Pairing(PairingCode code, DeviceKind kind, Hash secret, Instant expiresAt, Optional<Place> place) {

    /** How long a confirmation of the last second can still be claimed. */
    static final Duration TO_CLAIM = Duration.ofMinutes(1);

    /** The shop that a manager has paired it with, and its name there. */
    record Place(ShopId shopId, DeviceId deviceId, String name) {}

    boolean canBeConfirmedAt(Instant now) {
        return now.isBefore(expiresAt);
    }

    boolean canBeClaimedAt(Instant now) {
        return now.isBefore(place.isPresent() ? claimableUntil() : expiresAt);
    }

    /** Until when the device may claim its credential after a confirmation; then the pairing can be deleted. */
    Instant claimableUntil() {
        return expiresAt.plus(TO_CLAIM);
    }
}
