package dev.serverlesspresso.qrvalidator.device;

import dev.serverlesspresso.qrvalidator.shop.ShopId;
import java.time.Instant;
import java.util.Optional;

/**
 * A device that a manager has paired with a shop.
 *
 * @param renewedAt when it last got a credential; until it has one, when it was paired
 * @param current the renewal token given last, if it has claimed one
 * @param previous the one before, if it may still be good for a moment
 */
public record Device(
        ShopId shopId,
        DeviceId id,
        DeviceKind kind,
        String name,
        Instant pairedAt,
        Instant renewedAt,
        Instant expiresAt,
        Optional<Hash> current,
        Optional<Previous> previous) {

    /**
     * The renewal token before the current one.
     *
     * @param goodUntil after that, whoever presents it has a copy
     * @param successor what it was renewed to, readable for its bearer; empty after two claims at once, of which either
     *     answer may be the one that the device uses
     */
    public record Previous(Hash token, Instant goodUntil, Optional<SealedToken> successor) {}

    /** One that has not claimed its credential yet. */
    public static Device paired(
            ShopId shopId, DeviceId id, DeviceKind kind, String name, Instant now, Instant claimedBefore) {
        return new Device(shopId, id, kind, name, now, now, claimedBefore, Optional.empty(), Optional.empty());
    }

    boolean isCurrent(Hash token) {
        return current.filter(token::is).isPresent();
    }

    /** The token before, if it is this one and still good. */
    Optional<Previous> previousIfGood(Hash token, Instant now) {
        return previous.filter(before -> before.token().is(token) && now.isBefore(before.goodUntil()));
    }
}
