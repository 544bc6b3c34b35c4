package dev.serverlesspresso.qrvalidator.display;

import dev.serverlesspresso.qrvalidator.shop.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The displays of all shops; one that has expired is not found. */
public interface Displays {

    Optional<Display> find(ShopId shopId, DisplayId id, Instant now);

    List<Display> of(ShopId shopId, Instant now);

    /**
     * Stores a first renewal token, or another one; the previous token then stays valid until the display renews. False if
     * the display is gone.
     */
    boolean storeToken(ShopId shopId, DisplayId id, Hash token, Instant now, Instant expiresAt);

    /** Replaces the presented renewal token by the next one; false if the presented one is not valid any more. */
    boolean rotate(ShopId shopId, DisplayId id, Renewal renewal);

    void remove(ShopId shopId, DisplayId id);

    /**
     * One renewal.
     *
     * @param presented the token that was presented, current or previous
     * @param next the token that follows it
     * @param sealed the same, readable for the bearer of the presented one
     * @param graceUntil until when the presented one may come again
     * @param expiresAt until when the display may go without a renewal
     */
    record Renewal(Hash presented, Hash next, SealedToken sealed, Instant now, Instant graceUntil, Instant expiresAt) {}
}
