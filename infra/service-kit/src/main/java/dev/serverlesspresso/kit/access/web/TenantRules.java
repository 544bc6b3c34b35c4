package dev.serverlesspresso.kit.access.web;

import dev.serverlesspresso.kit.access.Caller;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Rules about the caller and the tenant that a variable of the path names. */
public record TenantRules(String variable) {

    /** Lets in whoever the rule lets in, on a route that has no tenant. */
    public static AuthorizationManager<RequestAuthorizationContext> allowCaller(Predicate<Caller> rule) {
        return (authentication, context) -> new AuthorizationDecision(
                authentication.get() instanceof CallerAuthentication known && rule.test(known.caller()));
    }

    /** Lets in whoever the rule lets in, given the caller and the tenant of the path. */
    public AuthorizationManager<RequestAuthorizationContext> allow(BiPredicate<Caller, String> rule) {
        return (authentication, context) -> {
            String tenant = context.getVariables().getOrDefault(variable, "");
            return new AuthorizationDecision(
                    authentication.get() instanceof CallerAuthentication known && rule.test(known.caller(), tenant));
        };
    }
}
