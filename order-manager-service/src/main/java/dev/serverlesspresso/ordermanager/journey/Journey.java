package dev.serverlesspresso.ordermanager.journey;

import dev.serverlesspresso.ordermanager.order.Order;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import java.util.List;
import java.util.Optional;

/** What is known of an order's life, oldest first, and whose it is. */
public record Journey(Owner owner, List<Step> steps) {

    public Journey {
        steps = steps.stream().sorted(Step.OLDEST_FIRST).toList();
    }

    /** The shop and the customer of an order. */
    public record Owner(ShopId shopId, String customerId) {

        static Optional<Owner> of(Order order) {
            return order.shopId() == null || order.customerId() == null
                    ? Optional.empty()
                    : Optional.of(new Owner(order.shopId(), order.customerId()));
        }
    }
}
