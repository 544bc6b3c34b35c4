package dev.serverlesspresso.kit.access.web;

import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/** What a token must say before it is believed. */
public final class TokenRules {

    private TokenRules() {}

    /**
     * An access token that a sign-in has made for one client of ours. Cognito names the client in {@code client_id} and has
     * no {@code aud} (docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html);
     * others name it in {@code aud} alone.
     */
    public static OAuth2TokenValidator<Jwt> accessTokenOf(String issuer, String client) {
        return new DelegatingOAuth2TokenValidator<>(
                endsAndIsOf(issuer),
                new JwtClaimValidator<Object>("token_use", "access"::equals),
                token -> isFor(token, client) ? OAuth2TokenValidatorResult.success() : refused("of another client"));
    }

    /** A token that a service of ours has made for one audience. */
    public static OAuth2TokenValidator<Jwt> tokenFor(String issuer, String audience) {
        return new DelegatingOAuth2TokenValidator<>(
                endsAndIsOf(issuer),
                new JwtClaimValidator<List<String>>("aud", to -> to != null && to.contains(audience)));
    }

    /** The refusal of a token, with what is wrong with it. */
    public static OAuth2TokenValidatorResult refused(String why) {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", why, null));
    }

    private static OAuth2TokenValidator<Jwt> endsAndIsOf(String issuer) {
        return new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(),
                new JwtClaimValidator<Object>("exp", end -> end != null),
                new JwtIssuerValidator(issuer));
    }

    private static boolean isFor(Jwt token, String client) {
        if (token.hasClaim("client_id")) {
            return client.equals(token.getClaim("client_id"));
        }
        List<String> audience = token.getAudience();
        return audience != null && audience.contains(client);
    }
}
