package dev.serverlesspresso.ordermanager.order;

import dev.serverlesspresso.kit.access.Caller;
import dev.serverlesspresso.kit.problem.web.CommonProblem;
import dev.serverlesspresso.kit.problem.web.Refuses;
import dev.serverlesspresso.ordermanager.OrderManagerProblem;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
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

    /** A choice from the menu, and a first name for the cup. */
    record DrinkBody(
            @Nullable String drinkId,
            @Nullable Map<String, String> options,
            @Nullable String name) {}

    /** An action on a version. */
    record ActionBody(
            @Nullable Action action,
            @Nullable Long version,
            @Nullable CancelReason reason) {}

    /** The request is on its way. */
    record RequestedView(String requestId) {}

    @PutMapping("/drink")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Choose a drink", security = @SecurityRequirement(name = "bearer"))
    @Refuses({"ORDER_NOT_FOUND", "WRONG_STATE", "NOT_ON_THE_MENU", "INVALID_NAME", "TOO_MANY_ACTIONS"})
    RequestedView drink(
            @PathVariable String shop,
            @PathVariable String id,
            @RequestBody DrinkBody body,
            @AuthenticationPrincipal Caller caller) {
        String drinkId = body.drinkId();
        if (drinkId == null) {
            throw CommonProblem.MALFORMED.refusal("drinkId is missing.");
        }
        if (!(caller instanceof Caller.Guest customer)) {
            throw OrderProblems.forbidden();
        }
        Map<String, String> options = body.options() == null ? Map.of() : body.options();
        return drinks.choose(shopId(shop), orderId(id), customer, new Choice(drinkId, options, body.name()))
                .map(RequestedView::new)
                .orElseThrow(refusal -> OrderProblems.of(refusal, shop, caller));
    }

    @PostMapping("/actions")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Make, unmake, take over, complete or cancel, hand out, call back or make once more",
            parameters =
                    @Parameter(
                            in = ParameterIn.HEADER,
                            name = "Device-User",
                            description = "By a tablet: the first name of whoever uses it, as percent-encoded UTF-8",
                            schema = @Schema(type = "string")),
            security = @SecurityRequirement(name = "bearer"))
    @Refuses({
        "NOT_YOURS",
        "ORDER_NOT_FOUND",
        "WRONG_STATE",
        "OUT_OF_DATE",
        "TOO_LATE",
        "SHOP_ARCHIVED",
        "SHOP_CLOSED",
        "NOT_ON_THE_MENU",
        "TOO_MANY_ACTIONS"
    })
    RequestedView action(
            @PathVariable String shop,
            @PathVariable String id,
            @RequestBody ActionBody body,
            @AuthenticationPrincipal Caller caller) {
        Action action = body.action();
        Long version = body.version();
        if (action == null || version == null || version < 1) {
            throw CommonProblem.MALFORMED.refusal("action and version (from 1) are needed.");
        }
        OrderProblems.refuseWithoutUser(caller, shop);
        ActionRequest request = new ActionRequest(action, version, body.reason());
        return actions.act(shopId(shop), orderId(id), caller, request)
                .map(RequestedView::new)
                .orElseThrow(refusal -> OrderProblems.of(refusal, shop, caller));
    }

    private static ShopId shopId(String shop) {
        return ShopId.FORMAT.parse(shop).orElseThrow(OrderManagerProblem.ORDER_NOT_FOUND::refusal);
    }

    private static OrderId orderId(String id) {
        return OrderId.FORMAT.parse(id).orElseThrow(OrderManagerProblem.ORDER_NOT_FOUND::refusal);
    }
}
