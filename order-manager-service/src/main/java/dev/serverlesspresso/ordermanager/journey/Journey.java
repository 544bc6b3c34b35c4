package dev.serverlesspresso.ordermanager.journey;

import dev.serverlesspresso.ordermanager.order.Order;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import java.util.List;

/** What is known of an order's life, oldest first, whose it is, and how many steps were too many to store. */
record Journey(Owner owner, List<Step> steps, long omitted) {

    /** Up to so many versions each has its step. */
    public static final int MOST_VERSIONS = 60;

    /** So many kinds of refusals are stored, each with a count. */
    public static final int MOST_ALIKE = 40;

    public Journey {
        steps = steps.stream().sorted(Step.OLDEST_FIRST).toList();
    }

    /** The shop and the customer of an order. */
    public record Owner(ShopId shopId, String customerId) {

        static Owner of(Order order) {
            return new Owner(order.shopId(), order.customerId());
        }
    }
}
