package dev.serverlesspresso.ordermanager.shop;

import dev.serverlesspresso.kit.event.DetailType;
import dev.serverlesspresso.kit.event.Event;
import java.time.Instant;

/** A shop was closed for good. */
@DetailType("Shop.Archived")
record ShopArchived(ShopId shopId, long version, Shop shop, Instant occurredAt) implements Event {

    static ShopArchived of(Shop shop, Instant occurredAt) {
        return new ShopArchived(shop.shopId(), shop.version(), shop, occurredAt);
    }
}
