package dev.serverlesspresso.qrvalidator.scan;

import dev.serverlesspresso.qrvalidator.customer.CustomerTokens;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The orders that staff took at the counter, which another service knows. */
interface CounterOrders {

    /** The order as its guest sees it; empty if there is none, or none of the guest of the token. */
    Optional<CounterOrder> find(ShopId shopId, String orderId, CustomerTokens.Issued token);

    /** How far an order is; with the end there is when it was. */
    record CounterOrder(
            String state,
            @Nullable Instant endedAt,
            @Nullable Instant collectedAt) {}
}
