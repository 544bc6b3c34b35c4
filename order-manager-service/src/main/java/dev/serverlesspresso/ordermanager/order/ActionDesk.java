package dev.serverlesspresso.ordermanager.order;

import dev.serverlesspresso.ordermanager.access.Caller;
import dev.serverlesspresso.ordermanager.event.Event;
import dev.serverlesspresso.ordermanager.event.EventBus;
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

    ActionDesk(Orders orders, EventBus bus, Clock clock, Ids ids) {
        this.orders = orders;
        this.bus = bus;
        this.clock = clock;
        this.ids = ids;
    }

    public RequestOutcome act(ShopId shopId, OrderId orderId, Caller caller, ActionRequest asked) {
        Optional<Actor> known = Actor.of(caller, shopId);
        if (known.isEmpty()) {
            return new RequestOutcome.Forbidden(false);
        }
        Actor actor = known.get();
        ActionRequest request = asked.by(actor);
        return orders.find(orderId)
                .filter(order -> order.isIn(shopId))
                .map(order -> ActionRules.refusal(order, actor, request)
                        .map(refusal -> refused(refusal, order))
                        .orElseGet(() -> request(shopId, orderId, actor, request)))
                .orElseGet(RequestOutcome.NotFound::new);
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
        bus.publish(List.of(new Event.ActionRequested(shopId, orderId, requestId, request, actor, clock.instant())));
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
