package dev.serverlesspresso.qrvalidator.display;

import dev.serverlesspresso.qrvalidator.shop.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The displays of all shops; one that has expired is not there. */
public interface Displays {

    Optional<Display> find(ShopId shopId, DisplayId id, Instant now);

    List<Display> of(ShopId shopId, Instant now);

    /** Gives a first renewal token, or another one; false if the display is gone. */
    boolean entrust(ShopId shopId, DisplayId id, Hash token, Instant now, Instant expiresAt);

    /** Puts the next renewal token in the place of the presented one; false if that is no good any more. */
    boolean rotate(ShopId shopId, DisplayId id, Renewal renewal);

    void remove(ShopId shopId, DisplayId id);

    /** One renewal: the token that was presented, the one that follows it, and until when. */
    record Renewal(Hash presented, Hash next, Instant now, Instant expiresAt) {}
}
