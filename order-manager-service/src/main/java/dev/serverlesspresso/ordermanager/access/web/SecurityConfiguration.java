package dev.serverlesspresso.ordermanager.access.web;

import static dev.serverlesspresso.ordermanager.access.web.ShopRules.rule;
import static dev.serverlesspresso.ordermanager.access.web.ShopRules.staff;

import dev.serverlesspresso.ordermanager.OrderManagerProperties;
import dev.serverlesspresso.ordermanager.access.Caller;
import dev.serverlesspresso.ordermanager.access.Role;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
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

/** Which route asks for whom. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final Duration ISSUER_TIMEOUT = Duration.ofSeconds(3);

    @Bean
    @Order(1)
    SecurityFilterChain openRoutes(HttpSecurity http) {
        return bare(http)
                .securityMatcher("/actuator/**", "/v3/api-docs/**", "/error")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain guardedRoutes(HttpSecurity http, TokenIssuers issuers, SecurityProblems problems) {
        return bare(http)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/api/shops/{shop}")
                        .permitAll()
                        .requestMatchers("/api/shops/{shop}")
                        .access(staff(Role.BARISTA))
                        .requestMatchers("/api/shops/{shop}/menu/{drinkId}/availability", "/api/shops/{shop}/figures")
                        .access(staff(Role.BARISTA))
                        .requestMatchers("/api/shops/{shop}/menu")
                        .access(staff(Role.MANAGER))
                        .requestMatchers("/api/shops/{shop}/orders/{id}/drink")
                        .access(rule(SecurityConfiguration::isCustomer))
                        .requestMatchers(
                                "/api/shops/{shop}/orders/{id}/actions", "/api/shops/{shop}/orders/{id}/journey")
                        .access(rule((caller, shop) -> isCustomer(caller, shop) || isStaff(caller, shop, Role.BARISTA)))
                        .requestMatchers("/api/shops/{shop}/orders", "/api/shops/{shop}/orders/{id}")
                        .access(rule((caller, shop) -> isCustomer(caller, shop)
                                || isStaff(caller, shop, Role.BARISTA)
                                || isStaff(caller, shop, Role.DISPLAY)))
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
    TokenIssuers tokenIssuers(OrderManagerProperties properties) {
        String staffIssuer = properties.staff().issuer().toString();
        OrderManagerProperties.CustomerTokens customers = properties.customerTokens();
        return new TokenIssuers(
                staffIssuer,
                TokenIssuers.lazily(() -> staffDecoder(staffIssuer)),
                customers.issuer(),
                customerDecoder(customers));
    }

    private static JwtDecoder staffDecoder(String issuer) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(issuer)
                .restOperations(http())
                .build();
        decoder.setJwtValidator(TokenIssuers.staffChecks(issuer));
        return decoder;
    }

    private static JwtDecoder customerDecoder(OrderManagerProperties.CustomerTokens customers) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(
                        customers.jwksUri().toString())
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .restOperations(http())
                .build();
        decoder.setJwtValidator(TokenIssuers.customerChecks(customers.issuer()));
        return decoder;
    }

    private static RestTemplate http() {
        SimpleClientHttpRequestFactory http = new SimpleClientHttpRequestFactory();
        http.setConnectTimeout(ISSUER_TIMEOUT);
        http.setReadTimeout(ISSUER_TIMEOUT);
        return new RestTemplate(http);
    }

    private static boolean isCustomer(Caller caller, String shop) {
        return caller instanceof Caller.Customer customer && customer.shopId().equals(shop);
    }

    private static boolean isStaff(Caller caller, String shop, Role role) {
        return caller instanceof Caller.Staff staff && staff.is(role, shop);
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
