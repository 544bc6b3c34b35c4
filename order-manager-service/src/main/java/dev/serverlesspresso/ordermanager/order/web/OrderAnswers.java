package dev.serverlesspresso.ordermanager.order.web;

import dev.serverlesspresso.kit.access.Caller;
import dev.serverlesspresso.kit.problem.web.Problems;
import dev.serverlesspresso.ordermanager.access.Roles;
import dev.serverlesspresso.ordermanager.menu.Choice;
import dev.serverlesspresso.ordermanager.order.Order;
import dev.serverlesspresso.ordermanager.order.RequestOutcome;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** How outcomes look over HTTP, and how much of an order a caller sees. */
final class OrderAnswers {

    private static final Logger log = LoggerFactory.getLogger(OrderAnswers.class);

    private OrderAnswers() {}

    static ResponseEntity<?> of(RequestOutcome outcome, String shop, Caller caller) {
        return outcome.fold(new RequestOutcome.Cases<ResponseEntity<?>>(
                requestId -> ResponseEntity.accepted().body(Map.of("requestId", requestId)),
                OrderAnswers::notFound,
                forbidden -> forbidden.claimedByAnother() ? claimedByAnother() : forbidden(),
                conflict -> conflict(conflict, shop, caller),
                OrderAnswers::notOnMenu,
                OrderAnswers::tooMany));
    }

    /** Its customer sees all but who the staff are, baristas nothing of the customer, a display only what all may read. */
    static Order view(Order order, String shop, Caller caller) {
        if (caller instanceof Caller.Guest) {
            return order.forCustomer();
        }
        return Roles.isBarista(caller, shop) ? order.forStaff() : order.forDisplay();
    }

    static ResponseEntity<?> notFound() {
        return refused(Problems.of(
                HttpStatus.NOT_FOUND, "ORDER_NOT_FOUND", "No such order", "There is no such order here, or not yet."));
    }

    static ResponseEntity<?> forbidden() {
        return refused(Problems.of(
                HttpStatus.FORBIDDEN, "FORBIDDEN", "Not allowed", "The token does not allow this in this shop."));
    }

    static ResponseEntity<?> malformed(String detail) {
        return refused(Problems.of(HttpStatus.BAD_REQUEST, "MALFORMED", "Malformed request", detail));
    }

    private static ResponseEntity<?> claimedByAnother() {
        return refused(Problems.of(
                HttpStatus.FORBIDDEN,
                "NOT_YOURS",
                "Somebody else makes it",
                "Another barista has claimed this order."));
    }

    private static ResponseEntity<?> conflict(RequestOutcome.Conflict conflict, String shop, Caller caller) {
        ProblemDetail problem = conflict.outOfDate()
                ? Problems.of(HttpStatus.CONFLICT, "OUT_OF_DATE", "Out of date", "The order has changed since.")
                : Problems.of(
                        HttpStatus.CONFLICT, "WRONG_STATE", "Not in this state", "The order is in another state.");
        problem.setProperty("state", conflict.order().state());
        problem.setProperty("order", view(conflict.order(), shop, caller));
        return refused(problem);
    }

    private static ResponseEntity<?> notOnMenu(Choice.NotOnMenu choice) {
        ProblemDetail problem =
                Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "NOT_ON_THE_MENU", "Not on the menu", choice.detail());
        problem.setProperty("field", choice.field());
        return refused(problem);
    }

    private static ResponseEntity<?> tooMany(Duration retryAfter) {
        ProblemDetail problem = Problems.of(
                HttpStatus.TOO_MANY_REQUESTS,
                "TOO_MANY_ACTIONS",
                "Too many actions",
                "This order was asked for too much in a short time.");
        long seconds = retryAfter.plusMillis(999).toSeconds();
        log.atInfo().addKeyValue("code", Problems.code(problem)).log("request refused");
        return ResponseEntity.status(problem.getStatus())
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                .body(problem);
    }

    static ResponseEntity<?> unknownShop() {
        return refused(Problems.of(HttpStatus.NOT_FOUND, "SHOP_NOT_FOUND", "No such shop", "There is no such shop."));
    }

    static boolean isOwn(Order order, ShopId shopId, Caller caller) {
        return !(caller instanceof Caller.Guest customer)
                || (customer.id().equals(order.customerId()) && customer.belongsTo(shopId.value()));
    }

    private static ResponseEntity<?> refused(ProblemDetail problem) {
        log.atInfo().addKeyValue("code", Problems.code(problem)).log("request refused");
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }
}
