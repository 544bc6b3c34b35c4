package dev.serverlesspresso.ordermanager.access.web;

import dev.serverlesspresso.kit.access.web.TokenRules;
import dev.serverlesspresso.ordermanager.access.Caller;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/** A caller whose token was found good. */
public final class CallerAuthentication extends AbstractAuthenticationToken {

    private static final String AUDIENCE = "serverlesspresso";

    private final transient Caller caller;

    public CallerAuthentication(Caller caller) {
        super(List.of());
        this.caller = caller;
        setAuthenticated(true);
    }

    /** Reads a token of the QR validator: a paired display's, which is staff of its shop, or else a customer's. */
    static CallerAuthentication ofPhoneOrDisplay(Jwt token) {
        if (token.hasClaim("role")) {
            String group = text(token, "shop") + ":" + text(token, "role");
            return new CallerAuthentication(Caller.Staff.of(text(token, "sub"), "Display", List.of(group)));
        }
        return new CallerAuthentication(
                new Caller.Customer(text(token, "sub"), text(token, "shop"), text(token, "order")));
    }

    /** Reads a staff token; the groups are where Cognito puts them. */
    static CallerAuthentication ofStaff(Jwt token) {
        List<String> groups = token.getClaimAsStringList("cognito:groups");
        String name = token.hasClaim("name") ? text(token, "name") : text(token, "username");
        return new CallerAuthentication(Caller.Staff.of(text(token, "sub"), name, groups == null ? List.of() : groups));
    }

    /** What a token of the QR validator must say; it gives no role but that of a display. */
    static OAuth2TokenValidator<Jwt> phoneOrDisplay(String issuer) {
        return new DelegatingOAuth2TokenValidator<>(
                TokenRules.tokenFor(issuer, AUDIENCE),
                token -> !token.hasClaim("role") || "display".equals(token.getClaim("role"))
                        ? OAuth2TokenValidatorResult.success()
                        : TokenRules.refused("of a role that is not given"));
    }

    private static String text(Jwt token, String claim) {
        String value = token.getClaimAsString(claim);
        return value == null ? "" : value;
    }

    public Caller caller() {
        return caller;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return caller;
    }

    @Override
    public String getName() {
        return caller.id();
    }
}
