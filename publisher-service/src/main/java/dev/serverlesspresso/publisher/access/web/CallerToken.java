package dev.serverlesspresso.publisher.access.web;

import dev.serverlesspresso.kit.access.web.TokenRules;
import dev.serverlesspresso.publisher.access.Caller;
import dev.serverlesspresso.publisher.access.Token;
import java.time.Instant;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/** A request's caller and token, as Spring Security carries them. */
public final class CallerToken extends AbstractAuthenticationToken {
    private static final String AUDIENCE = "serverlesspresso";

    private final transient Caller caller;
    private final transient Token token;

    public CallerToken(Caller caller, Token token) {
        super(List.of());
        this.caller = caller;
        this.token = token;
        setAuthenticated(true);
    }

    /** Of a token of the QR validator: a paired display, or else a customer. */
    static CallerToken ofPhoneOrDisplay(Jwt jwt) {
        Caller caller = jwt.hasClaim("role")
                ? new Caller.Display(claim(jwt, "sub"), claim(jwt, "shop"))
                : new Caller.Customer(claim(jwt, "sub"), claim(jwt, "shop"), claim(jwt, "order"));
        return new CallerToken(caller, token(jwt));
    }

    static CallerToken ofStaff(Jwt jwt) {
        List<String> groups = jwt.getClaimAsStringList("cognito:groups");
        return new CallerToken(
                new Caller.Staff(claim(jwt, "sub"), groups == null ? List.<String>of() : groups), token(jwt));
    }

    /** What a token of the QR validator must say; it gives no role but that of a display. */
    static OAuth2TokenValidator<Jwt> phoneOrDisplay(String issuer) {
        return new DelegatingOAuth2TokenValidator<>(
                TokenRules.tokenFor(issuer, AUDIENCE),
                token -> !token.hasClaim("role") || "display".equals(token.getClaim("role"))
                        ? OAuth2TokenValidatorResult.success()
                        : TokenRules.refused("of a role that is not given"));
    }

    private static Token token(Jwt jwt) {
        Instant end = jwt.getExpiresAt();
        if (end == null) {
            throw new IllegalStateException("a token without an end has passed the rules");
        }
        return new Token(jwt.getTokenValue(), end);
    }

    private static String claim(Jwt jwt, String name) {
        String value = jwt.getClaimAsString(name);
        return value == null ? "" : value;
    }

    public Caller caller() {
        return caller;
    }

    public Token token() {
        return token;
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
