package dev.serverlesspresso.publisher.connection;

import dev.serverlesspresso.publisher.access.Caller;
import dev.serverlesspresso.publisher.access.Role;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which screen a caller may have. A customer's is that of the order in the token, and no other. */
final class ScreenRules {
    private static final Pattern SHOP_ID = Pattern.compile("[a-z0-9-]{2,32}");
    private static final Pattern ORDER_ID = Pattern.compile("[A-Za-z0-9-]{10,40}");
    private static final Map<String, Set<Role>> SCREENS = Map.of(
            Screen.BARISTA, EnumSet.of(Role.BARISTA, Role.MANAGER),
            Screen.DISPLAY, EnumSet.of(Role.DISPLAY, Role.MANAGER));

    private ScreenRules() {}

    static Decision decide(Caller caller, String shopId, @Nullable String screen) {
        if (!SHOP_ID.matcher(shopId).matches() || !caller.belongsTo(shopId)) {
            return Decision.refused(Refusal.FORBIDDEN);
        }
        if (caller instanceof Caller.Customer customer) {
            return ofCustomer(customer, screen);
        }
        Set<Role> allowed = screen == null ? null : SCREENS.get(screen);
        if (screen == null || allowed == null) {
            return Decision.refused(Refusal.SCREEN_MISSING);
        }
        return rolesOf(caller, shopId).stream().anyMatch(allowed::contains)
                ? Decision.granted(Screen.ofStaff(shopId, screen))
                : Decision.refused(Refusal.FORBIDDEN);
    }

    private static Decision ofCustomer(Caller.Customer customer, @Nullable String screen) {
        boolean good = screen == null && ORDER_ID.matcher(customer.orderId()).matches();
        return good
                ? Decision.granted(Screen.ofCustomer(customer.shopId(), customer.orderId()))
                : Decision.refused(Refusal.FORBIDDEN);
    }

    private static Set<Role> rolesOf(Caller caller, String shopId) {
        return caller instanceof Caller.Staff staff ? staff.rolesIn(shopId) : EnumSet.of(Role.DISPLAY);
    }

    /** A screen, or why there is none. */
    record Decision(@Nullable Screen screen, @Nullable Refusal refusal) {
        static Decision granted(Screen screen) {
            return new Decision(screen, null);
        }

        static Decision refused(Refusal refusal) {
            return new Decision(null, refusal);
        }
    }
}
