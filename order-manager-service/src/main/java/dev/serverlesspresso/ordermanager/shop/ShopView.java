package dev.serverlesspresso.ordermanager.shop;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.serverlesspresso.kit.time.Rfc3339;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A shop as it is answered. The wait of a new order and whether there is room change without a new version, and stand only in reads. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ShopView(
        @JsonUnwrapped Shop shop,
        @Nullable NewOrderWait expectedWait,
        @Nullable Boolean full,
        String serverTime) {

    static ShopView of(Shop shop, Instant now) {
        return new ShopView(shop, null, null, Rfc3339.text(now));
    }

    ShopView with(NewOrderWait newOrder, boolean allSlotsTaken) {
        return new ShopView(shop, newOrder, allSlotsTaken, serverTime);
    }
}
