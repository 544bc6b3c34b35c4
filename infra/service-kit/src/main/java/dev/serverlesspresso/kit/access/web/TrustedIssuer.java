package dev.serverlesspresso.kit.access.web;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;

/** One that makes tokens. Its keys are asked for when the first of them comes. */
public final class TrustedIssuer {

    private static final Executor BACKGROUND = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "issuer-keys");
        thread.setDaemon(true);
        return thread;
    });

    private final JWKSource<SecurityContext> keys;
    private final SignatureAlgorithm algorithm;

    private TrustedIssuer(JWKSource<SecurityContext> keys, SignatureAlgorithm algorithm) {
        this.keys = keys;
        this.algorithm = algorithm;
    }

    /** An OpenID Connect provider that signs by RS256, as Cognito does. */
    public static TrustedIssuer signIn(String issuer, Clock clock) {
        return new TrustedIssuer(
                new IssuerKeys(issuer, IssuerDocuments.discoveredFrom(issuer), clock, BACKGROUND),
                SignatureAlgorithm.RS256);
    }

    /** A service of ours that signs by ES256. */
    public static TrustedIssuer service(String issuer, URI keys, Clock clock) {
        return new TrustedIssuer(
                new IssuerKeys(issuer, IssuerDocuments.at(keys), clock, BACKGROUND), SignatureAlgorithm.ES256);
    }

    /** This service itself. */
    public static TrustedIssuer thisService(JWKSet keys) {
        return new TrustedIssuer(new ImmutableJWKSet<>(keys), SignatureAlgorithm.ES256);
    }

    /** Checks tokens by the rules and reads who calls; keys that cannot be had are an AuthenticationServiceException. */
    public AuthenticationManager checking(
            OAuth2TokenValidator<Jwt> rules, Function<Jwt, AbstractAuthenticationToken> caller) {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withJwkSource(keys).jwsAlgorithm(algorithm).build();
        decoder.setJwtValidator(rules);
        JwtAuthenticationProvider provider = new JwtAuthenticationProvider(decoder);
        provider.setJwtAuthenticationConverter(caller::apply);
        return provider::authenticate;
    }
}
