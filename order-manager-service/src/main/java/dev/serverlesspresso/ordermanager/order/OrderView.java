package dev.serverlesspresso.ordermanager.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.serverlesspresso.kit.access.Caller;
import dev.serverlesspresso.kit.access.FirstName;
import dev.serverlesspresso.ordermanager.access.Roles;
import dev.serverlesspresso.ordermanager.menu.Drink;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An order as somebody may see it; the names are those of the contract. */
@Schema(oneOf = {OrderView.WholeOrder.class, OrderView.DisplayOrder.class})
sealed interface OrderView {

    /** With all steps of its life, for those who have to do with it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WholeOrder(
            OrderId orderId,
            ShopId shopId,
            @Nullable String customerId,
            long version,
            OrderState state,
            @JsonUnwrapped Order.@Nullable Admitted admitted,
            @JsonUnwrapped Order.@Nullable Queued queued,
            @JsonUnwrapped Order.@Nullable Claim claim,
            @JsonUnwrapped Order.@Nullable End end,
            @JsonUnwrapped Order.@Nullable Collection collection,
            Order.@Nullable Requested requested,
            @Nullable OrderId remadeAs,
            @Nullable Guest guest)
            implements OrderView {}

    /** For the screen that all can see: nothing of anybody but a first name that was given to be shown there. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DisplayOrder(
            OrderId orderId,
            long version,
            OrderState state,
            @Nullable Long number,
            @Nullable Drink drink,
            @WireTime @Nullable Instant queuedAt,
            @WireTime @Nullable Instant endedAt,
            @WireTime @Nullable Instant collectedAt,
            @Nullable OrderId remadeAs,
            @Nullable Guest guest)
            implements OrderView {}

    static OrderView of(Order order, String shop, Caller caller) {
        if (caller instanceof Caller.Guest) {
            return forCustomer(order);
        }
        return Roles.isBarista(caller, shop) ? forStaff(order) : forDisplay(order);
    }

    /** As events carry it: everything. */
    static WholeOrder whole(Order order) {
        return whole(order, order.customerId(), order.claim().orElse(null), UnaryOperator.identity());
    }

    /** For baristas, who need not know which customer it is. */
    static WholeOrder forStaff(Order order) {
        return whole(order, null, order.claim().orElse(null), OrderActor::forStaff);
    }

    /** For its customer, who knows staff by their first names. */
    static WholeOrder forCustomer(Order order) {
        Order.Claim claim = order.claim()
                .map(known -> new Order.Claim(
                        new Order.Barista(
                                null, FirstName.of(known.claimedBy().name()).orElse(null)),
                        known.claimedAt()))
                .orElse(null);
        return whole(order, order.customerId(), claim, OrderActor::forCustomer);
    }

    static DisplayOrder forDisplay(Order order) {
        return new DisplayOrder(
                order.orderId(),
                order.version(),
                order.state(),
                order.queued().map(Order.Queued::number).orElse(null),
                order.queued().map(queued -> queued.drink().withoutOptions()).orElse(null),
                order.queued().map(Order.Queued::queuedAt).orElse(null),
                order.end().map(Order.End::endedAt).orElse(null),
                order.collection().map(Order.Collection::collectedAt).orElse(null),
                order.remadeAs().orElse(null),
                order.guest().filter(Guest::isOnDisplay).orElse(null));
    }

    private static WholeOrder whole(
            Order order, @Nullable String customerId, Order.@Nullable Claim claim, UnaryOperator<OrderActor> seen) {
        return new WholeOrder(
                order.orderId(),
                order.shopId(),
                customerId,
                order.version(),
                order.state(),
                order.admitted().orElse(null),
                order.queued().orElse(null),
                claim,
                order.end().map(end -> end.endedBy(seen)).orElse(null),
                order.collection()
                        .map(known -> new Order.Collection(known.collectedAt(), seen.apply(known.collectedBy())))
                        .orElse(null),
                order.requested().orElse(null),
                order.remadeAs().orElse(null),
                order.guest().orElse(null));
    }
}
