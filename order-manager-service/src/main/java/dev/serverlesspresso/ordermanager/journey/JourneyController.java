package dev.serverlesspresso.ordermanager.journey;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.serverlesspresso.kit.access.Caller;
import dev.serverlesspresso.kit.problem.web.CommonProblem;
import dev.serverlesspresso.kit.problem.web.Refuses;
import dev.serverlesspresso.kit.time.Rfc3339;
import dev.serverlesspresso.ordermanager.OrderManagerProblem;
import dev.serverlesspresso.ordermanager.order.OrderId;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What happened to an order, for its customer and for those who make it. */
@RestController
class JourneyController {

    private final JourneyDesk desk;
    private final Clock clock;

    JourneyController(JourneyDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** The entries, oldest first, and how many more were too many to store, if any. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record JourneyView(
            OrderId orderId, List<Step> entries, @Nullable Long omitted, String serverTime) {}

    @GetMapping("/api/shops/{shop}/orders/{id}/journey")
    @Operation(summary = "What happened to an order, oldest first", security = @SecurityRequirement(name = "bearer"))
    @Refuses("ORDER_NOT_FOUND")
    JourneyView journey(@PathVariable String shop, @PathVariable String id, @AuthenticationPrincipal Caller caller) {
        OrderId orderId = OrderId.FORMAT.parse(id).orElseThrow(OrderManagerProblem.ORDER_NOT_FOUND::refusal);
        Journey journey = ShopId.FORMAT
                .parse(shop)
                .flatMap(shopId -> desk.find(shopId, orderId))
                .orElseThrow(OrderManagerProblem.ORDER_NOT_FOUND::refusal);
        if (caller instanceof Caller.Guest customer
                && !customer.id().equals(journey.owner().customerId())) {
            throw CommonProblem.FORBIDDEN.refusal("The token does not allow this in this shop.");
        }
        return show(orderId, journey, caller);
    }

    private JourneyView show(OrderId orderId, Journey journey, Caller caller) {
        List<Step> steps = !(caller instanceof Caller.Guest)
                ? journey.steps()
                : journey.steps().stream().map(Step::forCustomer).toList();
        return new JourneyView(
                orderId, steps, journey.omitted() == 0 ? null : journey.omitted(), Rfc3339.text(clock.instant()));
    }
}
