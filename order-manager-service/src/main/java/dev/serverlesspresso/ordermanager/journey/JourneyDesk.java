package dev.serverlesspresso.ordermanager.journey;

import dev.serverlesspresso.ordermanager.order.OrderId;
import dev.serverlesspresso.ordermanager.order.Orders;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows an order's journey to its customer and to staff, also when the order itself has aged out. */
@Component
class JourneyDesk {

    private final Journeys journeys;
    private final Orders orders;

    public JourneyDesk(Journeys journeys, Orders orders) {
        this.journeys = journeys;
        this.orders = orders;
    }

    /** Empty if the shop has no such order. */
    public Optional<Journey> find(ShopId shopId, OrderId orderId) {
        Journeys.Stored stored = journeys.of(orderId);
        return stored.steps().stream()
                .flatMap(entry -> entry.owner().stream())
                .findFirst()
                .or(() -> orders.find(orderId).map(Journey.Owner::of))
                .filter(owner -> owner.shopId().equals(shopId))
                .map(owner -> new Journey(
                        owner,
                        stored.steps().stream().map(Journeys.StoredStep::step).toList(),
                        stored.omitted()));
    }
}
