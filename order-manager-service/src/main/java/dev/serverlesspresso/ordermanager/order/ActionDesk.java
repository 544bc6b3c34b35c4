package dev.serverlesspresso.ordermanager.order;

import dev.serverlesspresso.kit.access.Caller;
import dev.serverlesspresso.kit.event.EventBus;
import dev.serverlesspresso.kit.time.Ids;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes what baristas and customers want to be done with an order. */
@Component
public class ActionDesk {

    private static final Logger log = LoggerFactory.getLogger(ActionDesk.class);

    private final Orders orders;
    private final EventBus bus;
    private final Clock clock;
    private final Ids ids;
    private final ActionLimits limits;

    ActionDesk(Orders orders, EventBus bus, Clock clock, Ids ids, ActionLimits limits) {
        this.orders = orders;
        this.bus = bus;
        this.clock = clock;
        this.ids = ids;
        this.limits = limits;
    }

    public RequestOutcome act(ShopId shopId, OrderId orderId, Caller caller, ActionRequest asked) {
        Optional<Actor> known = Actor.of(caller, shopId);
        if (known.isEmpty()) {
            return new RequestOutcome.Forbidden(false);
        }
        Actor actor = known.get();
        return orders.find(orderId)
                .filter(order -> order.isIn(shopId))
                .map(order -> limits.take(orderId, caller.id())
                        .<RequestOutcome>map(RequestOutcome.TooMany::new)
                        .orElseGet(() -> decide(shopId, upToDate(order, asked.version()), actor, asked.by(actor))))
                .orElseGet(RequestOutcome.NotFound::new);
    }

    /** One version ahead may be the step that is just being stored; more than one is nobody's honest knowledge. */
    private Order upToDate(Order order, long version) {
        return version == order.version() + 1
                ? orders.findAtLeast(order.orderId(), version).orElse(order)
                : order;
    }

    private RequestOutcome decide(ShopId shopId, Order order, Actor actor, ActionRequest request) {
        return ActionRules.refusal(order, actor, request)
                .map(refusal -> refused(refusal, order))
                .orElseGet(() -> request(shopId, order.orderId(), actor, request));
    }

    private static RequestOutcome refused(ActionRules.Refusal refusal, Order order) {
        return switch (refusal) {
            case FORBIDDEN -> new RequestOutcome.Forbidden(false);
            case NOT_YOURS -> new RequestOutcome.Forbidden(true);
            case WRONG_STATE -> new RequestOutcome.Conflict(order, false);
            case OUT_OF_DATE -> new RequestOutcome.Conflict(order, true);
        };
    }

    private RequestOutcome request(ShopId shopId, OrderId orderId, Actor actor, ActionRequest request) {
        String requestId = ids.next();
        bus.publish(List.of(ActionRequested.of(shopId, orderId, requestId, request, actor, clock.instant())));
        log.atInfo()
                .addKeyValue("shopId", shopId)
                .addKeyValue("orderId", orderId)
                .addKeyValue("requestId", requestId)
                .addKeyValue("action", request.action())
                .addKeyValue("role", actor.role())
                .log("action requested");
        return new RequestOutcome.Requested(requestId);
    }
}
