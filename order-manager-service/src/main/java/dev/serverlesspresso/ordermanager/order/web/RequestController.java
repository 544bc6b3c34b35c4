package dev.serverlesspresso.ordermanager.order.web;

import dev.serverlesspresso.kit.access.Caller;
import dev.serverlesspresso.ordermanager.order.Action;
import dev.serverlesspresso.ordermanager.order.ActionDesk;
import dev.serverlesspresso.ordermanager.order.ActionRequest;
import dev.serverlesspresso.ordermanager.order.CancelReason;
import dev.serverlesspresso.ordermanager.order.DrinkDesk;
import dev.serverlesspresso.ordermanager.order.OrderId;
import dev.serverlesspresso.ordermanager.order.RequestOutcome;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What customers and baristas ask for; answered with 202, decided by workflows. */
@RestController
@RequestMapping("/api/shops/{shop}/orders/{id}")
class RequestController {

    private final DrinkDesk drinks;
    private final ActionDesk actions;

    RequestController(DrinkDesk drinks, ActionDesk actions) {
        this.drinks = drinks;
        this.actions = actions;
    }

    /** A choice from the menu. */
    record DrinkBody(@Nullable String drinkId, @Nullable Map<String, String> options) {}

    /** An action on a version. */
    record ActionBody(
            @Nullable Action action,
            @Nullable Long version,
            @Nullable CancelReason reason) {}

    @PutMapping("/drink")
    @Operation(summary = "Choose a drink", security = @SecurityRequirement(name = "bearer"))
    ResponseEntity<?> drink(
            @PathVariable String shop,
            @PathVariable String id,
            @RequestBody DrinkBody body,
            @AuthenticationPrincipal Caller caller) {
        String drinkId = body.drinkId();
        if (drinkId == null) {
            return OrderAnswers.malformed("drinkId is missing.");
        }
        if (!(caller instanceof Caller.Guest customer)) {
            return OrderAnswers.forbidden();
        }
        Map<String, String> options = body.options() == null ? Map.of() : body.options();
        Optional<OrderId> orderId = OrderId.parse(id);
        RequestOutcome outcome = ShopId.parse(shop)
                .flatMap(shopId -> orderId.map(known -> drinks.choose(shopId, known, customer, drinkId, options)))
                .orElseGet(RequestOutcome.NotFound::new);
        return OrderAnswers.of(outcome, shop, caller);
    }

    @PostMapping("/actions")
    @Operation(summary = "Make, unmake, complete or cancel", security = @SecurityRequirement(name = "bearer"))
    ResponseEntity<?> action(
            @PathVariable String shop,
            @PathVariable String id,
            @RequestBody ActionBody body,
            @AuthenticationPrincipal Caller caller) {
        Action action = body.action();
        Long version = body.version();
        if (action == null || version == null || version < 1) {
            return OrderAnswers.malformed("action and version (from 1) are needed.");
        }
        ActionRequest request = new ActionRequest(action, version, body.reason());
        Optional<OrderId> orderId = OrderId.parse(id);
        RequestOutcome outcome = ShopId.parse(shop)
                .flatMap(shopId -> orderId.map(known -> actions.act(shopId, known, caller, request)))
                .orElseGet(RequestOutcome.NotFound::new);
        return OrderAnswers.of(outcome, shop, caller);
    }
}
