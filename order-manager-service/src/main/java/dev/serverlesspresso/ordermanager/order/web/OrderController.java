package dev.serverlesspresso.ordermanager.order.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.serverlesspresso.kit.access.Caller;
import dev.serverlesspresso.kit.time.Rfc3339;
import dev.serverlesspresso.ordermanager.order.BoardCursor;
import dev.serverlesspresso.ordermanager.order.Order;
import dev.serverlesspresso.ordermanager.order.OrderId;
import dev.serverlesspresso.ordermanager.order.OrderState;
import dev.serverlesspresso.ordermanager.order.Orders;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import dev.serverlesspresso.ordermanager.waiting.ExpectedWait;
import dev.serverlesspresso.ordermanager.waiting.NewOrderWait;
import dev.serverlesspresso.ordermanager.waiting.Outlook;
import dev.serverlesspresso.ordermanager.waiting.Waits;
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
    private final Waits waits;
    private final Clock clock;

    OrderController(Orders orders, Waits waits, Clock clock) {
        this.orders = orders;
        this.waits = waits;
        this.clock = clock;
    }

    /** One order, and what it may expect while it is in the line. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OrderView(Order order, @Nullable ExpectedWait expectedWait, String serverTime) {}

    /** Several orders, what those in the line and a new one may expect, and the cursor of the next ones. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OrdersView(
            List<Order> orders,
            Map<String, ExpectedWait> expectedWaits,
            @Nullable NewOrderWait newOrder,
            @Nullable String next,
            String serverTime) {}

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
                ? ResponseEntity.ok(new OrderView(
                        OrderAnswers.view(found.get(), shop, caller),
                        waits.of(shopId.get(), found.get()).orElse(null),
                        now()))
                : OrderAnswers.forbidden();
    }

    @GetMapping(params = "mine")
    @Operation(summary = "The customer's own orders, newest first", security = @SecurityRequirement(name = "bearer"))
    ResponseEntity<?> mine(@PathVariable String shop, @AuthenticationPrincipal Caller caller) {
        if (!(caller instanceof Caller.Guest customer)) {
            return OrderAnswers.forbidden();
        }
        return ShopId.parse(shop)
                .<ResponseEntity<?>>map(
                        shopId -> ResponseEntity.ok(own(shopId, orders.latestOf(shopId, customer.id()))))
                .orElseGet(OrderAnswers::unknownShop);
    }

    private OrdersView own(ShopId shopId, List<Order> own) {
        Map<String, ExpectedWait> expected = new LinkedHashMap<>();
        own.forEach(order -> waits.of(shopId, order)
                .ifPresent(wait -> expected.put(order.orderId().value(), wait)));
        return new OrdersView(own.stream().map(Order::forCustomer).toList(), expected, null, null, now());
    }

    @GetMapping(params = {"state", "!mine"})
    @Operation(summary = "The board in queue order", security = @SecurityRequirement(name = "bearer"))
    ResponseEntity<?> board(
            @PathVariable String shop,
            @RequestParam List<String> state,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String next,
            @AuthenticationPrincipal Caller caller) {
        if (caller instanceof Caller.Guest) {
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
        Outlook outlook = waits.outlook(shopId.get(), page.orders());
        return ResponseEntity.ok(new OrdersView(
                visible,
                byId(outlook),
                outlook.newOrder(),
                page.next().map(BoardCursor::text).orElse(null),
                now()));
    }

    private static Map<String, ExpectedWait> byId(Outlook outlook) {
        Map<String, ExpectedWait> byId = new LinkedHashMap<>();
        outlook.byOrder().forEach((orderId, wait) -> byId.put(orderId.value(), wait));
        return byId;
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
