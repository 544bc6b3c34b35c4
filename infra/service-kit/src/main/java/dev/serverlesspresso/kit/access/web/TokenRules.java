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
     * An access token that a user pool of Cognito has made for one client of ours, which it names in {@code client_id}. An {@code aud} says
     * nothing: there is none, or it names a resource
     * (docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html).
     */
    public static OAuth2TokenValidator<Jwt> accessTokenOf(String issuer, String client) {
        return new DelegatingOAuth2TokenValidator<>(
                endsAndIsOf(issuer),
                new JwtClaimValidator<Object>("token_use", "access"::equals),
                new JwtClaimValidator<Object>("client_id", client::equals));
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
}
