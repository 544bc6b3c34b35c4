package dev.serverlesspresso.ordermanager.order;

import dev.serverlesspresso.ordermanager.menu.ChoiceRefusal;
import java.time.Duration;
import java.util.Optional;

/** Why a request about an order is refused, with what the answer needs. Requests that are not refused are decided by workflows. */
record RequestRefusal(
        Reason reason, Optional<Order> order, Optional<ChoiceRefusal> choice, Optional<Duration> retryAfter) {

    /** All reasons; a conflict has the order as it is. */
    enum Reason {
        NOT_FOUND,
        SHOP_NOT_FOUND,
        SHOP_ARCHIVED,
        SHOP_CLOSED,
        AT_CAPACITY,
        FORBIDDEN,
        NOT_YOURS,
        WRONG_STATE,
        OUT_OF_DATE,
        TOO_LATE,
        NOT_ON_THE_MENU,
        INVALID_NAME,
        TOO_MANY
    }

    static RequestRefusal of(Reason reason) {
        return new RequestRefusal(reason, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static RequestRefusal of(Reason reason, Order order) {
        return new RequestRefusal(reason, Optional.of(order), Optional.empty(), Optional.empty());
    }

    static RequestRefusal notOnTheMenu(ChoiceRefusal choice) {
        return new RequestRefusal(Reason.NOT_ON_THE_MENU, Optional.empty(), Optional.of(choice), Optional.empty());
    }

    static RequestRefusal invalidName(ChoiceRefusal name) {
        return new RequestRefusal(Reason.INVALID_NAME, Optional.empty(), Optional.of(name), Optional.empty());
    }

    static RequestRefusal tooMany(Duration retryAfter) {
        return new RequestRefusal(Reason.TOO_MANY, Optional.empty(), Optional.empty(), Optional.of(retryAfter));
    }
}
