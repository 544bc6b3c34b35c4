package dev.serverlesspresso.ordermanager;

import dev.serverlesspresso.kit.problem.web.ProblemType;
import org.springframework.http.HttpStatus;

/** The kinds of problem that only this service answers with. */
public enum OrderManagerProblem implements ProblemType {
    NOT_YOURS(HttpStatus.FORBIDDEN, "Somebody else makes it", "Another barista has claimed this order."),
    SHOP_NOT_FOUND(HttpStatus.NOT_FOUND, "No such shop", "There is no such shop."),
    ORDER_NOT_FOUND(HttpStatus.NOT_FOUND, "No such order", "There is no such order here, or not yet."),
    DRINK_NOT_FOUND(HttpStatus.NOT_FOUND, "No such drink", "The menu has no such drink."),
    WRONG_STATE(HttpStatus.CONFLICT, "Not in this state", "The order is in another state."),
    OUT_OF_DATE(HttpStatus.CONFLICT, "Out of date", "The order has changed since."),
    SHOP_CHANGED_MEANWHILE(
            HttpStatus.PRECONDITION_FAILED,
            "Changed meanwhile",
            "Somebody changed the shop. Read it again, then change it."),
    INVALID_SETTING(HttpStatus.UNPROCESSABLE_CONTENT, "Not a valid setting", "A shop cannot have this setting."),
    NOT_ON_THE_MENU(HttpStatus.UNPROCESSABLE_CONTENT, "Not on the menu", "The shop does not offer this."),
    PRECONDITION_REQUIRED(
            HttpStatus.PRECONDITION_REQUIRED, "Which version?", "Send the ETag of the shop that you saw as If-Match."),
    TOO_MANY_ACTIONS(
            HttpStatus.TOO_MANY_REQUESTS, "Too many actions", "This order was asked for too much in a short time.");

    private final HttpStatus status;
    private final String title;
    private final String usualDetail;

    OrderManagerProblem(HttpStatus status, String title, String usualDetail) {
        this.status = status;
        this.title = title;
        this.usualDetail = usualDetail;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String usualDetail() {
        return usualDetail;
    }
}
