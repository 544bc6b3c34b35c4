package dev.serverlesspresso.ordermanager.access;

import dev.serverlesspresso.kit.access.Caller;

/** Who somebody is in one shop. */
public final class Roles {

    private Roles() {}

    public static boolean isManager(Caller caller, String shopId) {
        return caller.holds("manager", shopId);
    }

    /** A manager is a barista, too. */
    public static boolean isBarista(Caller caller, String shopId) {
        return caller.holds("barista", shopId) || isManager(caller, shopId);
    }

    public static boolean isDisplay(Caller caller, String shopId) {
        return caller.holds("display", shopId);
    }

    public static boolean isCustomer(Caller caller, String shopId) {
        return caller instanceof Caller.Guest && caller.belongsTo(shopId);
    }
}
