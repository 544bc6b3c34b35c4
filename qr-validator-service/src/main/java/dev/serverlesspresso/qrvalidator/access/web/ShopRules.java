package dev.serverlesspresso.qrvalidator.access.web;

import dev.serverlesspresso.qrvalidator.access.Caller;
import dev.serverlesspresso.qrvalidator.access.Role;
import java.util.Arrays;
import java.util.function.BiPredicate;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Rules about the caller and the {@code {shop}} of the path. */
final class ShopRules {

    private ShopRules() {}

    /** Staff that holds one of the roles in the shop of the path. */
    static AuthorizationManager<RequestAuthorizationContext> staff(Role... roles) {
        return rule((caller, shop) ->
                caller instanceof Caller.Staff staff && Arrays.stream(roles).anyMatch(role -> staff.is(role, shop)));
    }

    static AuthorizationManager<RequestAuthorizationContext> rule(BiPredicate<Caller, String> allowed) {
        return (authentication, context) -> {
            String shop = context.getVariables().getOrDefault("shop", "");
            return new AuthorizationDecision(
                    authentication.get() instanceof CallerAuthentication known && allowed.test(known.caller(), shop));
        };
    }
}
