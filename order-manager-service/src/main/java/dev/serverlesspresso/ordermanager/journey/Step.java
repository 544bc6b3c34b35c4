package dev.serverlesspresso.ordermanager.journey;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.serverlesspresso.kit.access.FirstName;
import dev.serverlesspresso.kit.time.Rfc3339;
import dev.serverlesspresso.ordermanager.order.Order;
import dev.serverlesspresso.ordermanager.order.OrderActor;
import dev.serverlesspresso.ordermanager.order.OrderState;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One entry of a journey as it may be seen, with a count where several were alike; the fields are those of its JSON. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
record Step(
        String at,
        String detailType,
        @Nullable Long version,
        @Nullable OrderState state,
        @Nullable Actor actor,
        @Nullable String reason,
        @Nullable String refusal,
        @Nullable String action,
        @Nullable Long count) {

    /** In time; at the same time by version, and what was asked for after what it was asked of. */
    static final Comparator<Step> OLDEST_FIRST = Comparator.comparing(Step::at)
            .thenComparingLong(step -> step.version() == null ? 1 : step.version())
            .thenComparing(step -> step.version() == null || step.refusal() != null)
            .thenComparing(Step::detailType);

    /** Who did it: never an id, and a customer has no name. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Actor(String role, @Nullable String name) {

        static Actor of(OrderActor actor) {
            return new Actor(actor.role(), actor.wasCustomer() ? null : actor.name());
        }
    }

    /** For the customer, who knows staff by their first names. */
    public Step forCustomer() {
        Actor shown = actor == null
                ? null
                : new Actor(actor.role(), FirstName.of(actor.name()).orElse(null));
        return new Step(at, detailType, version, state, shown, reason, refusal, action, count);
    }

    static Step of(OrderEvent event) {
        OrderEvent.Detail detail = event.detail();
        Optional<String> reason = Optional.ofNullable(detail.reason())
                .or(() -> event.order().flatMap(Order::end).map(Order.End::reason))
                .filter(known -> !event.is(OrderEvent.ACTION_REFUSED));
        return new Step(
                Rfc3339.text(detail.occurredAt()),
                event.detailType(),
                detail.version(),
                event.order().map(Order::state).orElse(null),
                actor(event).map(Actor::of).orElse(null),
                reason.orElse(null),
                detail.refusal(),
                detail.action(),
                null);
    }

    private static Optional<OrderActor> actor(OrderEvent event) {
        if (event.is(OrderEvent.DRINK_CHOSEN)) {
            return Optional.of(OrderActor.customer());
        }
        return Optional.ofNullable(event.detail().actor())
                .or(() -> event.order().flatMap(Order::end).map(Order.End::endedBy))
                .or(() -> event.order().flatMap(Order::claim).map(claim -> OrderActor.barista(claim.claimedBy())));
    }
}
