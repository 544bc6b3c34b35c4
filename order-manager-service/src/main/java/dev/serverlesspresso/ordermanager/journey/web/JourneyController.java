package dev.serverlesspresso.ordermanager.journey.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.serverlesspresso.kit.access.Caller;
import dev.serverlesspresso.kit.problem.web.Problems;
import dev.serverlesspresso.kit.time.Rfc3339;
import dev.serverlesspresso.ordermanager.journey.Journey;
import dev.serverlesspresso.ordermanager.journey.JourneyDesk;
import dev.serverlesspresso.ordermanager.journey.Step;
import dev.serverlesspresso.ordermanager.order.OrderId;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What happened to an order, for its customer and for those who make it. */
@RestController
class JourneyController {

    private static final Logger log = LoggerFactory.getLogger(JourneyController.class);

    private final JourneyDesk desk;
    private final Clock clock;

    JourneyController(JourneyDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** The entries, oldest first, and how many more were too many to keep, if any. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record JourneyView(
            OrderId orderId, List<Step> entries, @Nullable Long leftOff, String serverTime) {}

    @GetMapping("/api/shops/{shop}/orders/{id}/journey")
    @Operation(summary = "What happened to an order, oldest first", security = @SecurityRequirement(name = "bearer"))
    ResponseEntity<?> journey(
            @PathVariable String shop, @PathVariable String id, @AuthenticationPrincipal Caller caller) {
        Optional<OrderId> orderId = OrderId.parse(id);
        Optional<Journey> found =
                ShopId.parse(shop).flatMap(shopId -> orderId.flatMap(known -> desk.find(shopId, known)));
        if (orderId.isEmpty() || found.isEmpty()) {
            return refused(Problems.of(
                    HttpStatus.NOT_FOUND,
                    "ORDER_NOT_FOUND",
                    "No such order",
                    "There is no such order here, or not yet."));
        }
        if (caller instanceof Caller.Guest customer
                && !customer.id().equals(found.get().owner().customerId())) {
            return refused(Problems.of(
                    HttpStatus.FORBIDDEN, "FORBIDDEN", "Not allowed", "The token does not allow this in this shop."));
        }
        return ResponseEntity.ok(show(orderId.get(), found.get(), caller));
    }

    private JourneyView show(OrderId orderId, Journey journey, Caller caller) {
        List<Step> steps = !(caller instanceof Caller.Guest)
                ? journey.steps()
                : journey.steps().stream().map(Step::forCustomer).toList();
        return new JourneyView(
                orderId, steps, journey.leftOff() == 0 ? null : journey.leftOff(), Rfc3339.text(clock.instant()));
    }

    private static ResponseEntity<?> refused(ProblemDetail problem) {
        log.atInfo().addKeyValue("code", Problems.code(problem)).log("request refused");
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }
}
