package dev.serverlesspresso.publisher.connection;

import dev.serverlesspresso.kit.access.Caller;
import dev.serverlesspresso.kit.outcome.Outcome;
import dev.serverlesspresso.publisher.topic.Topics;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which screen a caller may have. A customer's is that of the order in the token, and no other. */
final class ScreenRules {

    private static final Pattern ORDER_ID = Pattern.compile("[A-Za-z0-9-]{10,40}");
    private static final Map<String, Set<String>> ROLES = Map.of(
            Screen.BARISTA, Set.of("barista", "tablet", "manager"),
            Screen.DISPLAY, Set.of("display", "manager"));

    private ScreenRules() {}

    static Outcome<Screen, ConnectionRefusal> decide(Caller caller, String shopId, @Nullable String screen) {
        if (!Topics.isShopId(shopId) || !caller.belongsTo(shopId)) {
            return Outcome.refused(ConnectionRefusal.FORBIDDEN);
        }
        if (caller instanceof Caller.Guest customer) {
            return ofCustomer(customer, screen);
        }
        Set<String> allowed = screen == null ? null : ROLES.get(screen);
        if (screen == null || allowed == null) {
            return Outcome.refused(ConnectionRefusal.SCREEN_MISSING);
        }
        return allowed.stream().anyMatch(role -> caller.holds(role, shopId))
                ? Outcome.of(Screen.ofStaff(shopId, screen))
                : Outcome.refused(ConnectionRefusal.FORBIDDEN);
    }

    private static Outcome<Screen, ConnectionRefusal> ofCustomer(Caller.Guest customer, @Nullable String screen) {
        boolean good = screen == null && ORDER_ID.matcher(customer.subject()).matches();
        return good
                ? Outcome.of(Screen.ofCustomer(customer.tenant(), customer.subject()))
                : Outcome.refused(ConnectionRefusal.FORBIDDEN);
    }
}
