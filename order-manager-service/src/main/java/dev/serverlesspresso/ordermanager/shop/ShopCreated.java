package dev.serverlesspresso.ordermanager.shop;

import dev.serverlesspresso.kit.event.DetailType;
import dev.serverlesspresso.kit.event.Event;
import java.time.Instant;

/** There is a new shop. It is told as it is when it is told. */
@DetailType("Shop.Created")
record ShopCreated(ShopId shopId, long version, Shop shop, Instant occurredAt) implements Event {

    static ShopCreated of(Shop shop, Instant occurredAt) {
        return new ShopCreated(shop.shopId(), shop.version(), shop, occurredAt);
    }
}
