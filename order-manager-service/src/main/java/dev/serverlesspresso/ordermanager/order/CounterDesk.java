package dev.serverlesspresso.ordermanager.order;

import dev.serverlesspresso.kit.access.Caller;
import dev.serverlesspresso.kit.access.LinkCode;
import dev.serverlesspresso.kit.event.EventBus;
import dev.serverlesspresso.kit.outcome.Outcome;
import dev.serverlesspresso.ordermanager.menu.Drink;
import dev.serverlesspresso.ordermanager.order.RequestRefusal.Reason;
import dev.serverlesspresso.ordermanager.shop.Shop;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import dev.serverlesspresso.ordermanager.shop.Shops;
import dev.serverlesspresso.ordermanager.shop.Slots;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes orders of guests without a phone. The guest has the id of the order, which is the hash of its code; so the same request is the same
 * order, and nothing has to be stored for the code.
 */
@Component
class CounterDesk {

    private static final Logger log = LoggerFactory.getLogger(CounterDesk.class);

    private final Orders orders;
    private final Shops shops;
    private final Slots slots;
    private final GuestNames names;
    private final EventBus bus;
    private final Clock clock;

    CounterDesk(Orders orders, Shops shops, Slots slots, GuestNames names, EventBus bus, Clock clock) {
        this.orders = orders;
        this.shops = shops;
        this.slots = slots;
        this.names = names;
        this.bus = bus;
        this.clock = clock;
    }

    /**
     * Takes an order.
     *
     * @param key the sender's own secret of this request, the same if it is sent again
     */
    Outcome<TakenOrder, RequestRefusal> take(ShopId shopId, Caller caller, String key, Choice wanted) {
        Optional<Actor> actor = Actor.of(caller, shopId).filter(known -> known.role() != Actor.Role.CUSTOMER);
        if (actor.isEmpty()) {
            return Outcome.refused(RequestRefusal.of(Reason.FORBIDDEN));
        }
        Optional<Shop> shop = shops.find(shopId);
        if (shop.isEmpty()) {
            return Outcome.refused(RequestRefusal.of(Reason.SHOP_NOT_FOUND));
        }
        TakenOrder taken = taken(shopId, caller, key);
        if (orders.find(taken.orderId()).isPresent()) {
            return Outcome.of(taken);
        }
        Optional<Reason> noRoom = noRoom(shop.get());
        return noRoom.isPresent()
                ? Outcome.refused(RequestRefusal.of(noRoom.get()))
                : check(shop.get(), actor.get(), wanted, taken);
    }

    private static TakenOrder taken(ShopId shopId, Caller caller, String key) {
        LinkCode code = LinkCode.from(shopId.value(), caller.id() + "\n" + key);
        OrderId orderId = new OrderId(code.idIn(shopId.value()));
        return new TakenOrder(orderId, orderId.value(), code);
    }

    /** As far as can be seen before; the workflow decides. */
    private Optional<Reason> noRoom(Shop shop) {
        if (shop.archived()) {
            return Optional.of(Reason.SHOP_ARCHIVED);
        }
        if (!shop.open()) {
            return Optional.of(Reason.SHOP_CLOSED);
        }
        return !shop.staffMayExceedCapacity() && slots.of(shop.shopId()).used()
                ? Optional.of(Reason.AT_CAPACITY)
                : Optional.empty();
    }

    private Outcome<TakenOrder, RequestRefusal> check(Shop shop, Actor actor, Choice wanted, TakenOrder taken) {
        return names.guest(wanted.name(), shop.showNames())
                .mapRefusal(RequestRefusal::invalidName)
                .flatMap(guest -> shop.menu()
                        .choose(wanted.drinkId(), wanted.options())
                        .mapRefusal(RequestRefusal::notOnTheMenu)
                        .map(drink -> request(shop, actor, drink, guest, taken)));
    }

    private TakenOrder request(Shop shop, Actor actor, Drink drink, Optional<Guest> guest, TakenOrder taken) {
        Instant now = clock.instant();
        bus.publish(List.of(new OrderRequested(
                shop.shopId(),
                taken.orderId(),
                taken.orderId().value(),
                taken.requestId(),
                actor,
                drink,
                guest.orElse(null),
                shop.businessDay(now),
                null,
                null,
                now)));
        log.atInfo()
                .addKeyValue("shopId", shop.shopId())
                .addKeyValue("orderId", taken.orderId())
                .addKeyValue("drinkId", drink.id())
                .addKeyValue("role", actor.role())
                .log("order taken at the counter");
        return taken;
    }
}
