package dev.serverlesspresso.qrvalidator.access.web;

import static dev.serverlesspresso.qrvalidator.access.web.ShopRules.staff;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.SecurityContext;
import dev.serverlesspresso.qrvalidator.QrValidatorProperties;
import dev.serverlesspresso.qrvalidator.access.Role;
import dev.serverlesspresso.qrvalidator.customer.CustomerTokens;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtIssuerAuthenticationManagerResolver;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.client.RestTemplate;

/** Which route asks for whom. Scans read their optional token themselves: a bad one there means a new customer. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final Duration ISSUER_TIMEOUT = Duration.ofSeconds(3);

    @Bean
    @Order(1)
    SecurityFilterChain openRoutes(HttpSecurity http) {
        return bare(http)
                .securityMatcher(
                        "/api/jwks.json",
                        "/api/shops/{shop}/scans",
                        "/api/pairings",
                        "/api/pairings/{code}/claim",
                        "/api/displays/token",
                        "/actuator/**",
                        "/v3/api-docs/**",
                        "/error")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain guardedRoutes(HttpSecurity http, TokenIssuers issuers, SecurityProblems problems) {
        return bare(http)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api/shops/{shop}/code")
                        .access(staff(Role.DISPLAY, Role.MANAGER))
                        .requestMatchers(
                                "/api/shops/{shop}/pairings/{code}",
                                "/api/shops/{shop}/displays",
                                "/api/shops/{shop}/displays/{id}")
                        .access(staff(Role.MANAGER))
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.authenticationManagerResolver(
                                new JwtIssuerAuthenticationManagerResolver(issuers))
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems)
                        .withObjectPostProcessor(failuresTo(problems)))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .build();
    }

    @Bean
    TokenIssuers tokenIssuers(QrValidatorProperties properties, CustomerTokens customerTokens) {
        String staffIssuer = properties.staff().issuer().toString();
        return new TokenIssuers(
                staffIssuer,
                TokenIssuers.lazily(() -> staffDecoder(staffIssuer)),
                customerTokens.issuer(),
                customerDecoder(customerTokens));
    }

    private static JwtDecoder staffDecoder(String issuer) {
        SimpleClientHttpRequestFactory http = new SimpleClientHttpRequestFactory();
        http.setConnectTimeout(ISSUER_TIMEOUT);
        http.setReadTimeout(ISSUER_TIMEOUT);
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(issuer)
                .restOperations(new RestTemplate(http))
                .build();
        decoder.setJwtValidator(TokenIssuers.staffChecks(issuer));
        return decoder;
    }

    private static JwtDecoder customerDecoder(CustomerTokens tokens) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(
                        new ImmutableJWKSet<SecurityContext>(tokens.publicKeys()))
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build();
        decoder.setJwtValidator(TokenIssuers.customerChecks(tokens.issuer()));
        return decoder;
    }

    private static HttpSecurity bare(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)));
    }

    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> failuresTo(SecurityProblems problems) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(problems::commence);
                return filter;
            }
        };
    }
}
