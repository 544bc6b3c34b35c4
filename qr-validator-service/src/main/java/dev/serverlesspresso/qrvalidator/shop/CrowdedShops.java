package dev.serverlesspresso.qrvalidator.shop;

import dev.serverlesspresso.qrvalidator.event.QueueMoved;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Remembers for a while that a shop was crowded, so that no message is needed to say that it no longer is. */
@Component
public class CrowdedShops {

    static final Duration REMEMBERED_FOR = Duration.ofMinutes(2);

    private final Shops shops;

    CrowdedShops(Shops shops) {
        this.shops = shops;
    }

    public void handle(QueueMoved moved) {
        if (moved.crowded()) {
            shops.markCrowded(new ShopId(moved.shopId()), moved.occurredAt().plus(REMEMBERED_FOR));
        }
    }
}
