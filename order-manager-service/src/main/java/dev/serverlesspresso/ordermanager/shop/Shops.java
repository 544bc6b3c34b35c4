package dev.serverlesspresso.ordermanager.shop;

import java.util.List;
import java.util.Optional;

/** The shops, with a mark on those that the others have still to hear of. */
public interface Shops {

    Optional<Shop> find(ShopId shopId);

    /** Keeps a shop that must not exist yet; tells whether it did not. */
    boolean create(Shop shop);

    /** Keeps the shop if the stored one is exactly one version behind; tells whether it was. */
    boolean replace(Shop shop);

    /** Marks that the others were told of this version. */
    void markAnnounced(Shop shop);

    /** Shops whose last change the others may not have heard of, the oldest change first; it may be a moment late. */
    List<ShopId> unannounced();
}
