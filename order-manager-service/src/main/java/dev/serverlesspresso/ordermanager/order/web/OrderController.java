package dev.serverlesspresso.ordermanager.order.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.serverlesspresso.ordermanager.WireTime;
import dev.serverlesspresso.ordermanager.access.Caller;
import dev.serverlesspresso.ordermanager.order.BoardCursor;
import dev.serverlesspresso.ordermanager.order.Order;
import dev.serverlesspresso.ordermanager.order.OrderId;
import dev.serverlesspresso.ordermanager.order.OrderState;
import dev.serverlesspresso.ordermanager.order.Orders;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
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
    private final Clock clock;

    OrderController(Orders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /** One order. */
    record OrderView(Order order, String serverTime) {}

    /** Several orders, and the cursor of the next ones. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OrdersView(List<Order> orders, @Nullable String next, String serverTime) {}

    @GetMapping("/{id}")
    @Operation(summary = "One order", security = @SecurityRequirement(name = "bearer"))
    ResponseEntity<?> order(
            @PathVariable String shop, @PathVariable String id, @AuthenticationPrincipal Caller caller) {
        Optional<ShopId> shopId = ShopId.parse(shop);
        Optional<Order> found = OrderId.parse(id)
                .flatMap(orders::find)
                .filter(order -> shopId.isPresent() && shopId.get().equals(order.shopId()));
        if (found.isEmpty() || shopId.isEmpty()) {
            return OrderAnswers.notFound();
        }
        return OrderAnswers.isOwn(found.get(), shopId.get(), caller)
                ? ResponseEntity.ok(new OrderView(OrderAnswers.view(found.get(), shop, caller), now()))
                : OrderAnswers.forbidden();
    }

    @GetMapping(params = "mine")
    @Operation(summary = "The customer's own orders, newest first", security = @SecurityRequirement(name = "bearer"))
    ResponseEntity<?> mine(@PathVariable String shop, @AuthenticationPrincipal Caller caller) {
        if (!(caller instanceof Caller.Customer customer)) {
            return OrderAnswers.forbidden();
        }
        return ShopId.parse(shop)
                .<ResponseEntity<?>>map(shopId ->
                        ResponseEntity.ok(new OrdersView(orders.latestOf(shopId, customer.id()), null, now())))
                .orElseGet(OrderAnswers::unknownShop);
    }

    @GetMapping(params = {"state", "!mine"})
    @Operation(summary = "The board in queue order", security = @SecurityRequirement(name = "bearer"))
    ResponseEntity<?> board(
            @PathVariable String shop,
            @RequestParam List<String> state,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String next,
            @AuthenticationPrincipal Caller caller) {
        if (!(caller instanceof Caller.Staff)) {
            return OrderAnswers.forbidden();
        }
        Optional<Set<OrderState>> states = states(state);
        Optional<BoardCursor> cursor = Optional.ofNullable(next).flatMap(BoardCursor::parse);
        Optional<ShopId> shopId = ShopId.parse(shop);
        if (states.isEmpty() || limit < 1 || limit > MOST || (next != null && cursor.isEmpty())) {
            return OrderAnswers.malformed(
                    "state must name states of the board, limit be from 1 to 100, next come from an answer.");
        }
        if (shopId.isEmpty()) {
            return OrderAnswers.unknownShop();
        }
        Orders.BoardPage page = orders.board(shopId.get(), states.get(), limit, cursor);
        List<Order> visible = page.orders().stream()
                .map(order -> OrderAnswers.view(order, shop, caller))
                .toList();
        return ResponseEntity.ok(
                new OrdersView(visible, page.next().map(BoardCursor::text).orElse(null), now()));
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
        return WireTime.text(clock.instant());
    }
}
