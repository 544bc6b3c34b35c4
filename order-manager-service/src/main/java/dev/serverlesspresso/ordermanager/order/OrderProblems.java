package dev.serverlesspresso.ordermanager.order;

import dev.serverlesspresso.kit.access.Caller;
import dev.serverlesspresso.kit.problem.web.CommonProblem;
import dev.serverlesspresso.kit.problem.web.ProblemType;
import dev.serverlesspresso.kit.problem.web.RequestRefused;
import dev.serverlesspresso.ordermanager.OrderManagerProblem;
import dev.serverlesspresso.ordermanager.access.Roles;
import java.time.Duration;

/** How refusals about orders look over HTTP. */
final class OrderProblems {

    private OrderProblems() {}

    static RequestRefused of(RequestRefusal refusal, String shop, Caller caller) {
        return switch (refusal.reason()) {
            case NOT_FOUND -> OrderManagerProblem.ORDER_NOT_FOUND.refusal();
            case SHOP_NOT_FOUND -> OrderManagerProblem.SHOP_NOT_FOUND.refusal();
            case SHOP_ARCHIVED -> OrderManagerProblem.SHOP_ARCHIVED.refusal();
            case SHOP_CLOSED -> OrderManagerProblem.SHOP_CLOSED.refusal();
            case AT_CAPACITY -> OrderManagerProblem.AT_CAPACITY.refusal();
            case FORBIDDEN -> forbidden();
            case NOT_YOURS -> OrderManagerProblem.NOT_YOURS.refusal();
            case WRONG_STATE -> conflict(OrderManagerProblem.WRONG_STATE, refusal, shop, caller);
            case OUT_OF_DATE -> conflict(OrderManagerProblem.OUT_OF_DATE, refusal, shop, caller);
            case TOO_LATE -> conflict(OrderManagerProblem.TOO_LATE, refusal, shop, caller);
            case NOT_ON_THE_MENU -> invalid(OrderManagerProblem.NOT_ON_THE_MENU, refusal);
            case INVALID_NAME -> invalid(OrderManagerProblem.INVALID_NAME, refusal);
            case TOO_MANY ->
                OrderManagerProblem.TOO_MANY_ACTIONS
                        .refusal()
                        .retryAfter(refusal.retryAfter()
                                .orElse(Duration.ZERO)
                                .plusMillis(999)
                                .toSeconds());
        };
    }

    static RequestRefused forbidden() {
        return CommonProblem.FORBIDDEN.refusal("The token does not allow this in this shop.");
    }

    /** What a tablet of the shop asks for is asked for by somebody, who has to be named. */
    static void refuseWithoutUser(Caller caller, String shop) {
        if (caller instanceof Caller.Device tablet && tablet.user().isEmpty() && Roles.isBarista(tablet, shop)) {
            throw CommonProblem.MALFORMED.refusal("The header Device-User must say who uses the tablet.");
        }
    }

    private static RequestRefused conflict(ProblemType kind, RequestRefusal refusal, String shop, Caller caller) {
        RequestRefused refused = kind.refusal();
        refusal.order().ifPresent(order -> refused.with("state", order.state())
                .with("order", OrderView.of(order, shop, caller)));
        return refused;
    }

    private static RequestRefused invalid(ProblemType kind, RequestRefusal refusal) {
        return refusal.choice()
                .map(choice -> kind.refusal(choice.detail()).with("field", choice.field()))
                .orElseGet(kind::refusal);
    }
}
