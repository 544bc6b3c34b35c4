package dev.serverlesspresso.ordermanager.order;

import dev.serverlesspresso.kit.access.Caller;
import dev.serverlesspresso.kit.problem.web.CommonProblem;
import dev.serverlesspresso.kit.problem.web.Refuses;
import dev.serverlesspresso.ordermanager.OrderManagerProblem;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Orders that staff take for guests without a phone. */
@RestController
class CounterController {

    /** As hard to guess as the code that follows from it: 22 characters of 64 are 132 bits. */
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{22,64}");

    private final CounterDesk desk;

    CounterController(CounterDesk desk) {
        this.desk = desk;
    }

    /** A choice from the menu, and the first name of who gets it. */
    record OrderBody(
            @Nullable String drinkId,
            @Nullable Map<String, String> options,
            @Nullable String name) {}

    /** The order is on its way; its guest follows it with the code, as if it were that of a display. */
    record TakenView(String orderId, String requestId, String code) {

        static TakenView of(TakenOrder taken) {
            return new TakenView(
                    taken.orderId().value(), taken.requestId(), taken.code().value());
        }
    }

    @PostMapping("/api/shops/{shop}/orders")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Take an order at the counter",
            description =
                    "The same key is the same order. The code follows from the key, so a key is random and told to"
                            + " nobody.",
            security = @SecurityRequirement(name = "bearer"))
    @Refuses({"SHOP_NOT_FOUND", "SHOP_ARCHIVED", "SHOP_CLOSED", "AT_CAPACITY", "NOT_ON_THE_MENU", "INVALID_NAME"})
    TakenView take(
            @PathVariable String shop,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody OrderBody body,
            @AuthenticationPrincipal Caller caller) {
        String drinkId = body.drinkId();
        if (drinkId == null || key == null || !KEY.matcher(key).matches()) {
            throw CommonProblem.MALFORMED.refusal(
                    "drinkId and a header Idempotency-Key of 22 to 64 letters, digits, - or _ are needed.");
        }
        OrderProblems.refuseWithoutUser(caller, shop);
        Map<String, String> options = body.options() == null ? Map.of() : body.options();
        ShopId shopId = ShopId.FORMAT.parse(shop).orElseThrow(OrderManagerProblem.SHOP_NOT_FOUND::refusal);
        return desk.take(shopId, caller, key, new Choice(drinkId, options, body.name()))
                .map(TakenView::of)
                .orElseThrow(refusal -> OrderProblems.of(refusal, shop, caller));
    }
}
