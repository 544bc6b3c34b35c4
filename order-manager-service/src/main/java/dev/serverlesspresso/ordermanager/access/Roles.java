package dev.serverlesspresso.ordermanager.access;

import dev.serverlesspresso.kit.access.Caller;
import java.util.List;

/** Who somebody is in one shop, or for all of them. */
public final class Roles {

    private static final List<String> KNOWN = List.of("manager", "barista", "display");

    private Roles() {}

    public static boolean isManager(Caller caller, String shopId) {
        return caller.holds("manager", shopId);
    }

    /** A manager is a barista, too, and so is whoever uses a tablet of the shop. */
    public static boolean isBarista(Caller caller, String shopId) {
        return caller.holds("barista", shopId) || caller.holds("tablet", shopId) || isManager(caller, shopId);
    }

    /** Makes and archives shops; is bound to none. */
    public static boolean isOperator(Caller caller) {
        return caller.holdsEverywhere("operator");
    }

    /** Whether somebody changes everything that can be set in a shop. */
    public static boolean mayManage(Caller caller, String shopId) {
        return isManager(caller, shopId) || isOperator(caller);
    }

    public static boolean isDisplay(Caller caller, String shopId) {
        return caller.holds("display", shopId);
    }

    /** The roles that somebody has in a shop, by their names. */
    public static List<String> in(Caller caller, String shopId) {
        return KNOWN.stream().filter(role -> caller.holds(role, shopId)).toList();
    }

    public static boolean isCustomer(Caller caller, String shopId) {
        return caller instanceof Caller.Guest && caller.belongsTo(shopId);
    }
}
