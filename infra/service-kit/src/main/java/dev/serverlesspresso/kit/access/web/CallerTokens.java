package dev.serverlesspresso.kit.access.web;

import dev.serverlesspresso.kit.access.AccessToken;
import dev.serverlesspresso.kit.access.Caller;
import java.time.Instant;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads who calls from the claims of tokens that were found good. */
final class CallerTokens {

    private static final String ROLE = "role";

    private final AccessSettings.Tokens settings;

    CallerTokens(AccessSettings.Tokens settings) {
        this.settings = settings;
    }

    /** Reads a token of somebody who signed in; the groups are where Cognito puts them. */
    static CallerAuthentication member(Jwt token) {
        List<String> groups = token.getClaimAsStringList("cognito:groups");
        String name = text(token, "name");
        Caller member = Caller.Member.of(
                text(token, "sub"),
                name.isBlank() ? text(token, "username") : name,
                groups == null ? List.of() : groups);
        return authenticated(member, token);
    }

    /** Reads a token of our own: a device's if it gives a role, or else a guest's. */
    CallerAuthentication deviceOrGuest(Jwt token) {
        String id = text(token, "sub");
        String tenant = text(token, settings.tenantClaim());
        Caller caller = token.hasClaim(ROLE)
                ? new Caller.Device(id, tenant, text(token, ROLE))
                : new Caller.Guest(id, tenant, text(token, settings.subjectClaim()));
        return authenticated(caller, token);
    }

    /** What a token of our own must say; it gives no role but that of devices. */
    OAuth2TokenValidator<Jwt> deviceOrGuestRules() {
        return new DelegatingOAuth2TokenValidator<>(
                TokenRules.tokenFor(settings.issuer(), settings.audience()),
                token -> !token.hasClaim(ROLE) || settings.deviceRoles().contains(text(token, ROLE))
                        ? OAuth2TokenValidatorResult.success()
                        : TokenRules.refused("of a role that is not given"));
    }

    private static CallerAuthentication authenticated(Caller caller, Jwt token) {
        Instant end = token.getExpiresAt();
        if (end == null) {
            throw new IllegalStateException("a token without an end has passed the rules");
        }
        return new CallerAuthentication(caller, new AccessToken(token.getTokenValue(), end));
    }

    private static String text(Jwt token, String claim) {
        String value = token.getClaimAsString(claim);
        return value == null ? "" : value;
    }
}
