package dev.serverlesspresso.ordermanager.shop;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The shops, with a mark on those whose last change may not have been announced. */
public interface Shops {

    Optional<Shop> find(ShopId shopId);

    /** Stores a shop that must not exist yet; a request that is made again is told from those of others by its text. */
    Creation create(Shop shop, String request);

    /** Stores the shop if the stored one is exactly one version behind; returns whether it was. */
    boolean replace(Shop shop);

    /** Removes the mark, if the stored shop is still of this version. */
    void markAnnounced(Shop shop);

    /** The marked shops, the oldest change first; the list may be a moment late. */
    List<ShopId> unannounced();

    /** The shops that should have opened or closed by themselves by then, the longest due first; the list may be a moment late. */
    List<ShopId> due(Instant now);
}
