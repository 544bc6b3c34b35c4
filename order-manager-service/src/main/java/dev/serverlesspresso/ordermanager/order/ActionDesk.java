package dev.serverlesspresso.ordermanager.order;

import dev.serverlesspresso.kit.access.Caller;
import dev.serverlesspresso.kit.event.Event;
import dev.serverlesspresso.kit.event.EventBus;
import dev.serverlesspresso.kit.outcome.Outcome;
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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes what baristas and customers want to be done with an order. */
@Component
class ActionDesk {

    private static final Logger log = LoggerFactory.getLogger(ActionDesk.class);

    private final Orders orders;
    private final Shops shops;
    private final EventBus bus;
    private final Clock clock;
    private final Ids ids;
    private final ActionLimits limits;

    ActionDesk(Orders orders, Shops shops, EventBus bus, Clock clock, Ids ids, ActionLimits limits) {
        this.orders = orders;
        this.shops = shops;
        this.bus = bus;
        this.clock = clock;
        this.ids = ids;
        this.limits = limits;
    }

    Outcome<String, RequestRefusal> act(ShopId shopId, OrderId orderId, Caller caller, ActionRequest asked) {
        Optional<Actor> actor = Actor.of(caller, shopId);
        if (actor.isEmpty()) {
            return Outcome.refused(RequestRefusal.of(Reason.FORBIDDEN));
        }
        Optional<Order> order = orders.find(orderId).filter(found -> found.isIn(shopId));
        if (order.isEmpty()) {
            return Outcome.refused(RequestRefusal.of(Reason.NOT_FOUND));
        }
        Optional<Duration> tooSoon = limits.take(orderId, caller.id());
        return tooSoon.isPresent()
                ? Outcome.refused(RequestRefusal.tooMany(tooSoon.get()))
                : decide(shopId, upToDate(order.get(), asked.version()), actor.get(), asked.by(actor.get()));
    }

    /** One version ahead may be the step that is just being stored; more than one is nobody's honest knowledge. */
    private Order upToDate(Order order, long version) {
        return version == order.version() + 1
                ? orders.findAtLeast(order.orderId(), version).orElse(order)
                : order;
    }

    private Outcome<String, RequestRefusal> decide(ShopId shopId, Order order, Actor actor, ActionRequest request) {
        Optional<Reason> refusal = ActionRules.refusal(order, actor, request, clock.instant());
        return refusal.isPresent()
                ? Outcome.refused(RequestRefusal.of(refusal.get(), order))
                : request(shopId, order, actor, request);
    }

    private Outcome<String, RequestRefusal> request(ShopId shopId, Order order, Actor actor, ActionRequest request) {
        String requestId = ids.next();
        Outcome<? extends Event, RequestRefusal> event = request.action() == Action.REMAKE
                ? onceMore(shopId, order, actor, requestId)
                : Outcome.of(ActionRequested.of(shopId, order.orderId(), requestId, request, actor, clock.instant()));
        return event.map(known -> {
            bus.publish(List.of(known));
            log.atInfo()
                    .addKeyValue("shopId", shopId)
                    .addKeyValue("orderId", order.orderId())
                    .addKeyValue("requestId", requestId)
                    .addKeyValue("action", request.action())
                    .addKeyValue("role", actor.role())
                    .log("action requested");
            return requestId;
        });
    }

    private Outcome<OrderRequested, RequestRefusal> onceMore(
            ShopId shopId, Order order, Actor actor, String requestId) {
        Optional<Shop> shop = shops.find(shopId);
        Optional<Drink> drink = order.queued().map(Order.Queued::drink);
        if (shop.isEmpty() || drink.isEmpty()) {
            return Outcome.refused(RequestRefusal.of(Reason.NOT_FOUND));
        }
        return mayBeMade(shop.get(), actor, drink.get()).map(same -> {
            Instant now = clock.instant();
            return new OrderRequested(
                    shopId,
                    new OrderId(ids.next()),
                    order.customerId(),
                    requestId,
                    actor,
                    same,
                    order.guest().orElse(null),
                    shop.get().businessDay(now),
                    order.orderId(),
                    order.version(),
                    now);
        });
    }

    /** Staff see for themselves what is left when they make a drink once more after closing, or after it was sold out. */
    private static Outcome<Drink, RequestRefusal> mayBeMade(Shop shop, Actor actor, Drink drink) {
        if (shop.archived()) {
            return Outcome.refused(RequestRefusal.of(Reason.SHOP_ARCHIVED));
        }
        if (actor.role() != Actor.Role.CUSTOMER) {
            return Outcome.of(drink);
        }
        return shop.open()
                ? shop.menu()
                        .choose(drink.id(), Objects.requireNonNullElse(drink.options(), Map.of()))
                        .mapRefusal(RequestRefusal::notOnTheMenu)
                        .map(offered -> drink)
                : Outcome.refused(RequestRefusal.of(Reason.SHOP_CLOSED));
    }
}
