package dev.serverlesspresso.ordermanager.shop;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All shops, in the order of their ids, with a mark on those whose creation or end may not have been announced. */
public interface ShopList {

    /** Some of the shops, those after the one given. */
    Page page(int limit, Optional<ShopId> after);

    /** Those of these shops that there are. */
    List<ShopEntry> some(Collection<ShopId> shopIds);

    /** Lists a shop that stands in its table, but was stored before there was a list. */
    void enlist(Shop shop);

    /** The marked shops, the oldest mark first; the list may be a moment late. */
    List<Milestone> milestones();

    /** Removes the mark, unless the shop has been archived since it was read as one that was not. */
    void markTold(Milestone milestone, boolean archived);

    /** Some shops; {@code next} is the last of them if there are more. */
    record Page(List<ShopEntry> shops, Optional<ShopId> next) {}
}
