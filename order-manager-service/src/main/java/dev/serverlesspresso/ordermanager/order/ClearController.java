package dev.serverlesspresso.ordermanager.order;

import dev.serverlesspresso.kit.access.Caller;
import dev.serverlesspresso.kit.problem.web.CommonProblem;
import dev.serverlesspresso.kit.problem.web.Refuses;
import dev.serverlesspresso.ordermanager.OrderManagerProblem;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A manager's way to free the places of those who have not chosen. */
@RestController
class ClearController {

    private final ClearDesk desk;

    ClearController(ClearDesk desk) {
        this.desk = desk;
    }

    /** How many orders were asked to end. */
    record ClearedView(int asked) {}

    @DeleteMapping("/api/shops/{shop}/orders")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Cancel the orders of those who have not chosen",
            security = @SecurityRequirement(name = "bearer"))
    @Refuses("SHOP_NOT_FOUND")
    ClearedView clear(@PathVariable String shop, @RequestParam String state, @AuthenticationPrincipal Caller caller) {
        if (!state.equals(OrderState.CHOOSING.name())) {
            throw CommonProblem.MALFORMED.refusal("Only the orders in state CHOOSING can be cleared.");
        }
        ShopId shopId = ShopId.FORMAT.parse(shop).orElseThrow(OrderManagerProblem.SHOP_NOT_FOUND::refusal);
        return Actor.of(caller, shopId)
                .filter(actor -> actor.role() == Actor.Role.MANAGER)
                .map(manager -> new ClearedView(desk.clear(shopId, manager)))
                .orElseThrow(OrderProblems::forbidden);
    }
}
