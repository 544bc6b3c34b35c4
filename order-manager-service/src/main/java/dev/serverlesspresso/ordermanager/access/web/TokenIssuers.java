package dev.serverlesspresso.ordermanager.access.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;

/** Picks by the token's issuer who checks it: the staff's sign-in, or our own customer tokens. */
final class TokenIssuers implements AuthenticationManagerResolver<String> {

    static final String AUDIENCE = "serverlesspresso";

    private final Map<String, AuthenticationManager> managers;

    TokenIssuers(String staffIssuer, JwtDecoder staff, String customerIssuer, JwtDecoder customers) {
        this.managers = Map.of(
                staffIssuer, manager(staff, CallerAuthentication::ofStaff),
                customerIssuer, manager(customers, CallerAuthentication::ofPhoneOrDisplay));
    }

    @Override
    @SuppressWarnings("NullAway") // Spring Security's contract: null for an issuer that is not trusted
    public AuthenticationManager resolve(String issuer) {
        return managers.get(issuer);
    }

    /** A decoder that is made when the first token comes; an issuer that is away is not the caller's fault. */
    static JwtDecoder lazily(Supplier<JwtDecoder> maker) {
        JwtDecoder decoder = new SupplierJwtDecoder(maker);
        return token -> {
            try {
                return decoder.decode(token);
            } catch (JwtDecoderInitializationException unreachable) {
                throw new AuthenticationServiceException("token issuer not reachable", unreachable);
            }
        };
    }

    static OAuth2TokenValidator<Jwt> staffChecks(String issuer) {
        return new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(),
                new JwtIssuerValidator(issuer),
                new JwtClaimValidator<Object>("token_use", use -> use == null || use.equals("access")));
    }

    static OAuth2TokenValidator<Jwt> customerChecks(String issuer) {
        return new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(),
                new JwtIssuerValidator(issuer),
                new JwtClaimValidator<Object>("exp", expiry -> expiry != null),
                TokenIssuers::displayOrNoRole,
                new JwtClaimValidator<List<String>>("aud", to -> to != null && to.contains(AUDIENCE)));
    }

    /** The QR validator gives no other role. */
    private static OAuth2TokenValidatorResult displayOrNoRole(Jwt token) {
        return !token.hasClaim("role") || "display".equals(token.getClaim("role"))
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"));
    }

    private static AuthenticationManager manager(
            JwtDecoder decoder, Function<Jwt, AbstractAuthenticationToken> reader) {
        JwtAuthenticationProvider provider = new JwtAuthenticationProvider(decoder);
        provider.setJwtAuthenticationConverter(reader::apply);
        return provider::authenticate;
    }
}
