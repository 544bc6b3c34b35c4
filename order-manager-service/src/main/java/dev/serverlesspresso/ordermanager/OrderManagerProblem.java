package dev.serverlesspresso.ordermanager;

import dev.serverlesspresso.kit.problem.web.Problem;
import dev.serverlesspresso.kit.problem.web.ProblemType;
import org.springframework.http.HttpStatus;

/** The kinds of problem that only this service answers with. */
public enum OrderManagerProblem implements ProblemType {
    @Problem(
            status = HttpStatus.FORBIDDEN,
            title = "Somebody else makes it",
            detail = "Another barista has claimed this order.")
    NOT_YOURS,

    @Problem(status = HttpStatus.NOT_FOUND, title = "No such shop", detail = "There is no such shop.")
    SHOP_NOT_FOUND,

    @Problem(
            status = HttpStatus.NOT_FOUND,
            title = "No such order",
            detail = "There is no such order here, or not yet.")
    ORDER_NOT_FOUND,

    @Problem(status = HttpStatus.NOT_FOUND, title = "No such drink", detail = "The menu has no such drink.")
    DRINK_NOT_FOUND,

    @Problem(status = HttpStatus.CONFLICT, title = "Not in this state", detail = "The order is in another state.")
    WRONG_STATE,

    @Problem(status = HttpStatus.CONFLICT, title = "Out of date", detail = "The order has changed since.")
    OUT_OF_DATE,

    @Problem(status = HttpStatus.CONFLICT, title = "There is such a shop", detail = "Another shop has this id already.")
    SHOP_EXISTS,

    @Problem(
            status = HttpStatus.CONFLICT,
            title = "The shop is closed",
            detail = "The shop takes no orders at the moment.")
    SHOP_CLOSED,

    @Problem(
            status = HttpStatus.CONFLICT,
            title = "All places are taken",
            detail = "As many drinks are in hand as the shop can have at once.")
    AT_CAPACITY,

    @Problem(
            status = HttpStatus.GONE,
            title = "This shop is closed for good",
            detail = "It was archived. Nothing of it can be changed any more.")
    SHOP_ARCHIVED,

    @Problem(status = HttpStatus.CONFLICT, title = "Too late", detail = "That was possible for a while, which is over.")
    TOO_LATE,

    @Problem(
            status = HttpStatus.PRECONDITION_FAILED,
            title = "Changed meanwhile",
            detail = "Somebody changed the shop. Read it again, then change it.")
    SHOP_CHANGED_MEANWHILE,

    @Problem(
            status = HttpStatus.UNPROCESSABLE_CONTENT,
            title = "Not a valid setting",
            detail = "A shop cannot have this setting.")
    INVALID_SETTING,

    @Problem(
            status = HttpStatus.UNPROCESSABLE_CONTENT,
            title = "Not on the menu",
            detail = "The shop does not offer this.")
    NOT_ON_THE_MENU,

    @Problem(
            status = HttpStatus.UNPROCESSABLE_CONTENT,
            title = "Not a first name",
            detail = "A name on an order has 1 to 20 letters, and can be called out.")
    INVALID_NAME,

    @Problem(
            status = HttpStatus.PRECONDITION_REQUIRED,
            title = "Which version?",
            detail = "Send the ETag of the shop that you saw as If-Match.")
    PRECONDITION_REQUIRED,

    @Problem(
            status = HttpStatus.TOO_MANY_REQUESTS,
            title = "Too many actions",
            detail = "This order was asked for too much in a short time.")
    TOO_MANY_ACTIONS
}
