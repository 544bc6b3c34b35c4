package dev.serverlesspresso.ordermanager.order;

import dev.serverlesspresso.kit.access.Caller;
import dev.serverlesspresso.kit.event.EventBus;
import dev.serverlesspresso.kit.outcome.Outcome;
import dev.serverlesspresso.kit.problem.Unavailable;
import dev.serverlesspresso.kit.time.Ids;
import dev.serverlesspresso.ordermanager.menu.Drink;
import dev.serverlesspresso.ordermanager.order.RequestRefusal.Reason;
import dev.serverlesspresso.ordermanager.shop.Shop;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import dev.serverlesspresso.ordermanager.shop.Shops;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes a customer's choice of a drink. */
@Component
class DrinkDesk {

    private static final Logger log = LoggerFactory.getLogger(DrinkDesk.class);

    private final Orders orders;
    private final Shops shops;
    private final EventBus bus;
    private final Clock clock;
    private final Ids ids;
    private final ExpectedWaits waits;
    private final ActionLimits limits;
    private final GuestNames names;

    DrinkDesk(
            Orders orders,
            Shops shops,
            EventBus bus,
            Clock clock,
            Ids ids,
            ExpectedWaits waits,
            ActionLimits limits,
            GuestNames names) {
        this.orders = orders;
        this.shops = shops;
        this.bus = bus;
        this.clock = clock;
        this.ids = ids;
        this.waits = waits;
        this.limits = limits;
        this.names = names;
    }

    Outcome<String, RequestRefusal> choose(ShopId shopId, OrderId orderId, Caller.Guest customer, Choice choice) {
        Optional<Order> found = orders.find(orderId).filter(order -> order.isIn(shopId));
        Optional<Shop> shop = shops.find(shopId);
        if (found.isEmpty() || shop.isEmpty()) {
            return Outcome.refused(RequestRefusal.of(Reason.NOT_FOUND));
        }
        Order order = found.get();
        if (!order.isOf(customer.id())) {
            return Outcome.refused(RequestRefusal.of(Reason.FORBIDDEN));
        }
        Optional<Duration> tooSoon = limits.take(orderId, customer.id());
        if (tooSoon.isPresent()) {
            return Outcome.refused(RequestRefusal.tooMany(tooSoon.get()));
        }
        if (order.state() != OrderState.CHOOSING) {
            return Outcome.refused(RequestRefusal.of(Reason.WRONG_STATE, order));
        }
        return check(shop.get(), order, choice);
    }

    private Outcome<String, RequestRefusal> check(Shop shop, Order order, Choice choice) {
        return names.guest(choice.name(), shop.showNames())
                .mapRefusal(RequestRefusal::invalidName)
                .flatMap(guest -> shop.menu()
                        .choose(choice.drinkId(), choice.options())
                        .mapRefusal(RequestRefusal::notOnTheMenu)
                        .map(drink -> request(shop, order, drink, guest)));
    }

    private String request(Shop shop, Order order, Drink drink, Optional<Guest> guest) {
        Instant now = clock.instant();
        String requestId = ids.next();
        bus.publish(List.of(new DrinkChosen(
                shop.shopId(),
                order.orderId(),
                order.customerId(),
                requestId,
                drink,
                guest.orElse(null),
                shop.businessDay(now),
                expectedWait(shop.shopId()),
                now)));
        log.atInfo()
                .addKeyValue("shopId", shop.shopId())
                .addKeyValue("orderId", order.orderId())
                .addKeyValue("requestId", requestId)
                .addKeyValue("drinkId", drink.id())
                .log("drink chosen");
        return requestId;
    }

    /** None rather than no coffee. */
    private @Nullable ExpectedWait expectedWait(ShopId shopId) {
        try {
            return waits.forecast(shopId).next();
        } catch (Unavailable unknown) {
            log.atWarn().addKeyValue("shopId", shopId).log("expected wait unknown");
            return null;
        }
    }
}
