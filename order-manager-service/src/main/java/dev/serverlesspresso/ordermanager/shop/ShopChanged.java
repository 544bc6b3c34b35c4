package dev.serverlesspresso.ordermanager.shop;

import dev.serverlesspresso.kit.event.DetailType;
import dev.serverlesspresso.kit.event.Event;
import java.time.Instant;

/** A shop was opened, closed or set otherwise. */
@DetailType("Shop.Changed")
record ShopChanged(ShopId shopId, long version, Shop shop, Instant occurredAt) implements Event {

    public static ShopChanged of(Shop shop, Instant occurredAt) {
        return new ShopChanged(shop.shopId(), shop.version(), shop, occurredAt);
    }
}
