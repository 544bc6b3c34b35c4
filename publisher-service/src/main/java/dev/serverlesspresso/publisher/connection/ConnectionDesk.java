package dev.serverlesspresso.publisher.connection;

import dev.serverlesspresso.publisher.access.Caller;
import dev.serverlesspresso.publisher.access.Role;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decides which screen a caller may have. A customer's is that of the order in the token, and no other. */
public final class ConnectionDesk {
    private static final Pattern SHOP_ID = Pattern.compile("[a-z0-9-]{2,32}");
    private static final Pattern ORDER_ID = Pattern.compile("[A-Za-z0-9-]{10,40}");
    private static final Map<String, Set<Role>> SCREENS = Map.of(
            "barista", EnumSet.of(Role.BARISTA, Role.MANAGER),
            "display", EnumSet.of(Role.DISPLAY, Role.MANAGER));

    private ConnectionDesk() {}

    public static ConnectionOutcome ask(Caller caller, String shopId, @Nullable String screen) {
        if (!SHOP_ID.matcher(shopId).matches() || !caller.belongsTo(shopId)) {
            return new ConnectionOutcome.Forbidden();
        }
        return caller instanceof Caller.Staff staff
                ? askAsStaff(staff, shopId, screen)
                : askAsCustomer((Caller.Customer) caller, screen);
    }

    private static ConnectionOutcome askAsCustomer(Caller.Customer customer, @Nullable String screen) {
        boolean good = screen == null && ORDER_ID.matcher(customer.orderId()).matches();
        return good
                ? new ConnectionOutcome.Granted(Screen.ofCustomer(customer.shopId(), customer.orderId()))
                : new ConnectionOutcome.Forbidden();
    }

    private static ConnectionOutcome askAsStaff(Caller.Staff staff, String shopId, @Nullable String screen) {
        Set<Role> allowed = screen == null ? null : SCREENS.get(screen);
        if (screen == null || allowed == null) {
            return new ConnectionOutcome.ScreenMissing();
        }
        return staff.rolesIn(shopId).stream().anyMatch(allowed::contains)
                ? new ConnectionOutcome.Granted(Screen.ofStaff(shopId, screen))
                : new ConnectionOutcome.Forbidden();
    }
}
