package dev.serverlesspresso.publisher.access.web;

import dev.serverlesspresso.kit.access.web.SecurityProblems;
import dev.serverlesspresso.kit.access.web.StatelessApi;
import dev.serverlesspresso.kit.access.web.TokenRules;
import dev.serverlesspresso.kit.access.web.TrustedIssuer;
import dev.serverlesspresso.kit.access.web.TrustedIssuers;
import dev.serverlesspresso.publisher.PublisherProperties;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Everything below a shop is for those who belong to it; which screen they may open is decided with the connection. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    /** Without looking at tokens, so that a health check never waits for their issuers. */
    @Bean
    @Order(1)
    SecurityFilterChain openRoutes(HttpSecurity http) {
        return StatelessApi.bare(http)
                .securityMatcher("/actuator/**", "/v3/api-docs/**", "/error")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain guardedRoutes(HttpSecurity http, TrustedIssuers issuers, SecurityProblems problems) {
        return StatelessApi.byToken(http, issuers, problems)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api/shops/{shop}/**")
                        .access(ofTheShop())
                        .anyRequest()
                        .authenticated())
                .build();
    }

    /** The two that make tokens: the staff's sign-in and the QR validator. Neither is asked before a token comes. */
    @Bean
    TrustedIssuers trustedIssuers(PublisherProperties properties, Clock clock) {
        PublisherProperties.Staff staff = properties.staff();
        PublisherProperties.CustomerTokens customers = properties.customerTokens();
        String signIn = staff.issuer().toString();
        return new TrustedIssuers(Map.of(
                signIn,
                TrustedIssuer.signIn(signIn, clock)
                        .checking(TokenRules.accessTokenOf(signIn, staff.clientId()), CallerToken::ofStaff),
                customers.issuer(),
                TrustedIssuer.service(customers.issuer(), customers.jwksUri(), clock)
                        .checking(CallerToken.phoneOrDisplay(customers.issuer()), CallerToken::ofPhoneOrDisplay)));
    }

    private static AuthorizationManager<RequestAuthorizationContext> ofTheShop() {
        return (authentication, context) -> new AuthorizationDecision(authentication.get() instanceof CallerToken token
                && token.caller().belongsTo(context.getVariables().getOrDefault("shop", "")));
    }
}
