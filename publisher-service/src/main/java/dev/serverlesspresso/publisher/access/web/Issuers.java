package dev.serverlesspresso.publisher.access.web;

import dev.serverlesspresso.publisher.PublisherProperties;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestOperations;
import org.springframework.web.client.RestTemplate;

/** The two that make tokens: the staff's sign-in and the QR validator. Neither is asked before a token comes. */
@Component
class Issuers implements AuthenticationManagerResolver<String> {
    private static final String AUDIENCE = "serverlesspresso";
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Map<String, AuthenticationManager> managers;

    Issuers(PublisherProperties properties) {
        String staff = properties.staff().issuer().toString();
        managers = Map.of(
                staff,
                manager(new SupplierJwtDecoder(() -> staffTokens(staff)), CallerToken::ofStaff),
                properties.customerTokens().issuer(),
                manager(customerTokens(properties.customerTokens()), CallerToken::ofPhoneOrDisplay));
    }

    @Override
    @SuppressWarnings("NullAway") // null says that the issuer is not trusted
    public AuthenticationManager resolve(String issuer) {
        return managers.get(issuer);
    }

    private static JwtDecoder staffTokens(String issuer) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(issuer)
                .restOperations(http())
                .build();
        decoder.setJwtValidator(staffRules(issuer));
        return decoder;
    }

    private static JwtDecoder customerTokens(PublisherProperties.CustomerTokens settings) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(
                        settings.jwksUri().toString())
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .restOperations(http())
                .build();
        decoder.setJwtValidator(customerRules(settings.issuer()));
        return decoder;
    }

    /** An access token, not the sign-in's identity token. */
    static OAuth2TokenValidator<Jwt> staffRules(String issuer) {
        return new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(),
                new JwtIssuerValidator(issuer),
                new JwtClaimValidator<Object>("token_use", use -> use == null || use.equals("access")));
    }

    static OAuth2TokenValidator<Jwt> customerRules(String issuer) {
        return new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(),
                new JwtIssuerValidator(issuer),
                new JwtClaimValidator<Object>("exp", end -> end != null),
                Issuers::displayOrNoRole,
                new JwtClaimValidator<List<String>>("aud", to -> to != null && to.contains(AUDIENCE)));
    }

    /** The QR validator gives no other role. */
    private static OAuth2TokenValidatorResult displayOrNoRole(Jwt token) {
        return !token.hasClaim("role") || "display".equals(token.getClaim("role"))
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"));
    }

    private static RestOperations http() {
        SimpleClientHttpRequestFactory factory = new SimpleClientHttpRequestFactory();
        factory.setConnectTimeout(PATIENCE);
        factory.setReadTimeout(PATIENCE);
        return new RestTemplate(factory);
    }

    private static AuthenticationManager manager(
            JwtDecoder decoder, Function<Jwt, AbstractAuthenticationToken> caller) {
        JwtAuthenticationProvider provider = new JwtAuthenticationProvider(decoder);
        provider.setJwtAuthenticationConverter(caller::apply);
        return provider::authenticate;
    }
}
