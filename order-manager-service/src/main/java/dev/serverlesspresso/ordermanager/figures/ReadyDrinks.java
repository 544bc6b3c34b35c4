package dev.serverlesspresso.ordermanager.figures;

import dev.serverlesspresso.ordermanager.order.Order;
import dev.serverlesspresso.ordermanager.order.Orders;
import dev.serverlesspresso.ordermanager.shop.Shop;
import java.time.Instant;
import java.time.LocalDate;

/** Counts what is made and may still be collected. */
final class ReadyDrinks {

    private final Orders orders;

    ReadyDrinks(Orders orders) {
        this.orders = orders;
    }

    /** The drinks of a day that are ready at that moment; only its day and the one before can have some. */
    long of(Shop shop, LocalDate day, Instant now) {
        if (day.isBefore(shop.businessDay(now).minusDays(1))) {
            return 0;
        }
        return orders.completedSince(shop.shopId(), now.minusSeconds(shop.readyForSeconds())).stream()
                .filter(Order::isReady)
                .flatMap(order -> order.admitted().stream())
                .filter(admitted -> admitted.businessDay().equals(day))
                .count();
    }
}
