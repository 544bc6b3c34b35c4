package dev.serverlesspresso.qrvalidator.display;

import dev.serverlesspresso.qrvalidator.shop.ShopId;
import java.time.Instant;
import java.util.Optional;

/**
 * A display that a manager has let into a shop.
 *
 * @param renewedAt when it last got a credential; until it has one, when it was paired
 * @param current the renewal token given last, if it has claimed one
 * @param previous the one before, good until the current one is used
 */
public record Display(
        ShopId shopId,
        DisplayId id,
        String name,
        Instant pairedAt,
        Instant renewedAt,
        Instant expiresAt,
        Optional<Hash> current,
        Optional<Hash> previous) {

    /** One that has not claimed its credential yet. */
    public static Display paired(ShopId shopId, DisplayId id, String name, Instant now, Instant claimedBefore) {
        return new Display(shopId, id, name, now, now, claimedBefore, Optional.empty(), Optional.empty());
    }

    boolean renewsWith(Hash token) {
        return current.map(token::is).orElse(false) || previous.map(token::is).orElse(false);
    }
}
