package dev.serverlesspresso.ordermanager.order;

import dev.serverlesspresso.kit.access.Caller;
import dev.serverlesspresso.ordermanager.access.Roles;

/** How much of an order a caller sees. */
final class OrderViews {

    private OrderViews() {}

    /** Its customer sees all but who the staff are, baristas nothing of the customer, a display only what all may read. */
    static Order of(Order order, String shop, Caller caller) {
        if (caller instanceof Caller.Guest) {
            return order.forCustomer();
        }
        return Roles.isBarista(caller, shop) ? order.forStaff() : order.forDisplay();
    }
}
