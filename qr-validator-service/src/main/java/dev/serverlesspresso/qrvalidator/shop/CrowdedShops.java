package dev.serverlesspresso.qrvalidator.shop;

import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Remembers for a moment that a shop was crowded, so that no message is needed to say that it no longer is. While it stays
 * crowded, each admission and each choice says so again.
 */
@Component
public class CrowdedShops {

    static final Duration REMEMBERED_FOR = Duration.ofSeconds(20);

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
