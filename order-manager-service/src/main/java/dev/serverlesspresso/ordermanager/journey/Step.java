package dev.serverlesspresso.ordermanager.journey;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.serverlesspresso.kit.time.Rfc3339;
import dev.serverlesspresso.ordermanager.order.FirstName;
import dev.serverlesspresso.ordermanager.order.Order;
import dev.serverlesspresso.ordermanager.order.OrderState;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** One entry of a journey as it may be seen, with a count where several were alike; the fields are those of its JSON. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Step(
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

    private static final String CUSTOMER = "CUSTOMER";

    /** Who did it: never an id, and a customer has no name. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Actor(String role, @Nullable String name) {

        static Actor of(Order.End end) {
            return new Actor(end.role(), end.role().equals(CUSTOMER) ? null : end.name());
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
        Order order = detail.order();
        String reason = detail.reason() == null && order != null ? order.reason() : detail.reason();
        return new Step(
                Rfc3339.text(detail.occurredAt()),
                event.detailType(),
                detail.version(),
                order == null ? null : order.state(),
                actor(event),
                event.is(OrderEvent.ACTION_REFUSED) ? null : reason,
                detail.refusal(),
                detail.action(),
                null);
    }

    private static @Nullable Actor actor(OrderEvent event) {
        if (event.is(OrderEvent.DRINK_CHOSEN)) {
            return new Actor(CUSTOMER, null);
        }
        Order.End asking = event.detail().actor();
        if (asking != null) {
            return Actor.of(asking);
        }
        Order order = event.detail().order();
        if (order == null) {
            return null;
        }
        if (order.endedBy() != null) {
            return Actor.of(order.endedBy());
        }
        return order.claimedBy() == null
                ? null
                : new Actor("BARISTA", order.claimedBy().name());
    }
}
