package dev.serverlesspresso.qrvalidator.device;

import dev.serverlesspresso.qrvalidator.shop.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The devices of all shops; one that has expired is not found. */
public interface Devices {

    Optional<Device> find(ShopId shopId, DeviceId id, Instant now);

    List<Device> of(ShopId shopId, Instant now);

    /**
     * Stores a first renewal token, or another one; the previous token then stays valid until the device renews. False if
     * the device is gone.
     */
    boolean storeToken(ShopId shopId, DeviceId id, Hash token, Instant now, Instant expiresAt);

    /** Replaces the presented renewal token by the next one; false if the presented one is not valid any more. */
    boolean rotate(ShopId shopId, DeviceId id, Renewal renewal);

    void remove(ShopId shopId, DeviceId id);

    /**
     * One renewal.
     *
     * @param presented the token that was presented, current or previous
     * @param next the token that follows it
     * @param sealed the same, readable for the bearer of the presented one
     * @param graceUntil until when the presented one may come again
     * @param expiresAt until when the device may go without a renewal
     */
    record Renewal(Hash presented, Hash next, SealedToken sealed, Instant now, Instant graceUntil, Instant expiresAt) {}
}
