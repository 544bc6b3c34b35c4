package dev.serverlesspresso.qrvalidator.display;

import dev.serverlesspresso.qrvalidator.shop.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The displays of all shops; one that has expired is not there. */
public interface Displays {

    Optional<Display> find(ShopId shopId, DisplayId id, Instant now);

    List<Display> of(ShopId shopId, Instant now);

    /**
     * Gives a first renewal token, or another one, beside which the one before stays good until the display renews; false
     * if the display is gone.
     */
    boolean entrust(ShopId shopId, DisplayId id, Hash token, Instant now, Instant expiresAt);

    /** Puts the next renewal token in the place of the presented one; false if that is no good any more. */
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
