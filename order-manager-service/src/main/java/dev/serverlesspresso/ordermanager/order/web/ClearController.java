package dev.serverlesspresso.ordermanager.order.web;

import dev.serverlesspresso.kit.access.Caller;
import dev.serverlesspresso.ordermanager.order.Actor;
import dev.serverlesspresso.ordermanager.order.ClearDesk;
import dev.serverlesspresso.ordermanager.order.OrderState;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A manager's way to free the places of those who have not chosen. */
@RestController
class ClearController {

    private final ClearDesk desk;

    ClearController(ClearDesk desk) {
        this.desk = desk;
    }

    /** How many orders were asked to end. */
    record Cleared(int asked) {}

    @DeleteMapping("/api/shops/{shop}/orders")
    @Operation(
            summary = "Cancel the orders of those who have not chosen",
            security = @SecurityRequirement(name = "bearer"))
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = Cleared.class)))
    ResponseEntity<?> clear(
            @PathVariable String shop, @RequestParam String state, @AuthenticationPrincipal Caller caller) {
        if (!state.equals(OrderState.CHOOSING.name())) {
            return OrderAnswers.malformed("Only the orders in state CHOOSING can be cleared.");
        }
        Optional<ShopId> shopId = ShopId.parse(shop);
        if (shopId.isEmpty()) {
            return OrderAnswers.unknownShop();
        }
        return Actor.of(caller, shopId.get())
                .filter(actor -> actor.role() == Actor.Role.MANAGER)
                .<ResponseEntity<?>>map(
                        manager -> ResponseEntity.accepted().body(new Cleared(desk.clear(shopId.get(), manager))))
                .orElseGet(OrderAnswers::forbidden);
    }
}
