package dev.serverlesspresso.ordermanager.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.serverlesspresso.kit.access.Caller;
import dev.serverlesspresso.kit.problem.web.CommonProblem;
import dev.serverlesspresso.kit.problem.web.Refuses;
import dev.serverlesspresso.kit.time.Rfc3339;
import dev.serverlesspresso.ordermanager.OrderManagerProblem;
import dev.serverlesspresso.ordermanager.shop.NewOrderWait;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.time.Clock;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Orders to look at. */
@RestController
@RequestMapping("/api/shops/{shop}/orders")
class OrderController {

    private static final int MOST = 100;

    private final Orders orders;
    private final ExpectedWaits waits;
    private final Clock clock;

    OrderController(Orders orders, ExpectedWaits waits, Clock clock) {
        this.orders = orders;
        this.waits = waits;
        this.clock = clock;
    }

    /** One order, and what it may expect while it is in the line. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OneOrder(OrderView order, @Nullable ExpectedWait expectedWait, String serverTime) {}

    /** Several orders, what those in the line and a new one may expect, and the cursor of the next ones. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SeveralOrders(
            List<OrderView> orders,
            Map<String, ExpectedWait> expectedWaits,
            @Nullable NewOrderWait newOrder,
            @Nullable String next,
            String serverTime) {}

    @GetMapping("/{id}")
    @Operation(summary = "One order", security = @SecurityRequirement(name = "bearer"))
    @Refuses("ORDER_NOT_FOUND")
    OneOrder order(@PathVariable String shop, @PathVariable String id, @AuthenticationPrincipal Caller caller) {
        ShopId shopId = ShopId.FORMAT.parse(shop).orElseThrow(OrderManagerProblem.ORDER_NOT_FOUND::refusal);
        Order order = OrderId.FORMAT
                .parse(id)
                .flatMap(orders::find)
                .filter(found -> found.isIn(shopId))
                .orElseThrow(OrderManagerProblem.ORDER_NOT_FOUND::refusal);
        if (caller instanceof Caller.Guest customer && !order.isOf(customer.id())) {
            throw OrderProblems.forbidden();
        }
        return new OneOrder(
                OrderView.of(order, shop, caller), waits.of(shopId, order).orElse(null), now());
    }

    @GetMapping(params = {"mine", "!day"})
    @Operation(summary = "The customer's own orders, newest first", security = @SecurityRequirement(name = "bearer"))
    @Refuses("SHOP_NOT_FOUND")
    SeveralOrders mine(@PathVariable String shop, @AuthenticationPrincipal Caller caller) {
        if (!(caller instanceof Caller.Guest customer)) {
            throw OrderProblems.forbidden();
        }
        ShopId shopId = shopId(shop);
        List<Order> own = orders.latestOf(shopId, customer.id());
        Map<String, ExpectedWait> expected = new LinkedHashMap<>();
        own.forEach(order -> waits.of(shopId, order)
                .ifPresent(wait -> expected.put(order.orderId().value(), wait)));
        return new SeveralOrders(
                own.stream().<OrderView>map(OrderView::forCustomer).toList(), expected, null, null, now());
    }

    @GetMapping(params = {"state", "!mine", "!day"})
    @Operation(summary = "The board in queue order", security = @SecurityRequirement(name = "bearer"))
    @Refuses("SHOP_NOT_FOUND")
    SeveralOrders board(
            @PathVariable String shop,
            @RequestParam List<String> state,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String next,
            @AuthenticationPrincipal Caller caller) {
        if (caller instanceof Caller.Guest) {
            throw OrderProblems.forbidden();
        }
        Optional<Set<OrderState>> states = states(state);
        Optional<BoardCursor> cursor = Optional.ofNullable(next).flatMap(BoardCursor::parse);
        if (states.isEmpty() || limit < 1 || limit > MOST || (next != null && cursor.isEmpty())) {
            throw CommonProblem.MALFORMED.refusal(
                    "state must name states of the board, limit be from 1 to 100, next come from an answer.");
        }
        ShopId shopId = shopId(shop);
        Orders.BoardPage page = orders.board(shopId, states.get(), limit, cursor);
        QueueForecast forecast = waits.forecast(shopId, page.orders());
        return new SeveralOrders(
                page.orders().stream()
                        .map(order -> OrderView.of(order, shop, caller))
                        .toList(),
                forecast.byOrder(),
                forecast.newOrder(),
                page.next().map(BoardCursor::text).orElse(null),
                now());
    }

    private static ShopId shopId(String shop) {
        return ShopId.FORMAT.parse(shop).orElseThrow(OrderManagerProblem.SHOP_NOT_FOUND::refusal);
    }

    private static Optional<Set<OrderState>> states(List<String> names) {
        Set<OrderState> states = EnumSet.noneOf(OrderState.class);
        for (OrderState state : OrderState.values()) {
            if ((state.isOpenOnBoard() || state.isDoneOnBoard()) && names.contains(state.name())) {
                states.add(state);
            }
        }
        return states.isEmpty() || states.size() != Set.copyOf(names).size() ? Optional.empty() : Optional.of(states);
    }

    private String now() {
        return Rfc3339.text(clock.instant());
    }
}
