package dev.serverlesspresso.publisher.connection;

import dev.serverlesspresso.kit.access.Caller;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which screen a caller may have. A customer's is that of the order in the token, and no other. */
final class ScreenRules {
    private static final Pattern SHOP_ID = Pattern.compile("[a-z0-9-]{2,32}");
    private static final Pattern ORDER_ID = Pattern.compile("[A-Za-z0-9-]{10,40}");
    private static final Map<String, Set<String>> ROLES = Map.of(
            Screen.BARISTA, Set.of("barista", "manager"),
            Screen.DISPLAY, Set.of("display", "manager"));

    private ScreenRules() {}

    static Decision decide(Caller caller, String shopId, @Nullable String screen) {
        if (!SHOP_ID.matcher(shopId).matches() || !caller.belongsTo(shopId)) {
            return Decision.refused(Refusal.FORBIDDEN);
        }
        if (caller instanceof Caller.Guest customer) {
            return ofCustomer(customer, screen);
        }
        Set<String> allowed = screen == null ? null : ROLES.get(screen);
        if (screen == null || allowed == null) {
            return Decision.refused(Refusal.SCREEN_MISSING);
        }
        return allowed.stream().anyMatch(role -> caller.holds(role, shopId))
                ? Decision.granted(Screen.ofStaff(shopId, screen))
                : Decision.refused(Refusal.FORBIDDEN);
    }

    private static Decision ofCustomer(Caller.Guest customer, @Nullable String screen) {
        boolean good = screen == null && ORDER_ID.matcher(customer.subject()).matches();
        return good
                ? Decision.granted(Screen.ofCustomer(customer.tenant(), customer.subject()))
                : Decision.refused(Refusal.FORBIDDEN);
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
