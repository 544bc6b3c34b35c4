package dev.serverlesspresso.qrvalidator.access.web;

import static dev.serverlesspresso.qrvalidator.access.web.ShopRules.staff;

import dev.serverlesspresso.kit.access.web.SecurityProblems;
import dev.serverlesspresso.kit.access.web.StatelessApi;
import dev.serverlesspresso.kit.access.web.TokenRules;
import dev.serverlesspresso.kit.access.web.TrustedIssuer;
import dev.serverlesspresso.kit.access.web.TrustedIssuers;
import dev.serverlesspresso.qrvalidator.QrValidatorProperties;
import dev.serverlesspresso.qrvalidator.access.Role;
import dev.serverlesspresso.qrvalidator.customer.CustomerTokens;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Which route asks for whom. Scans read their optional token themselves: a bad one there means a new customer. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    @Order(1)
    SecurityFilterChain openRoutes(HttpSecurity http) {
        return StatelessApi.bare(http)
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
    SecurityFilterChain guardedRoutes(HttpSecurity http, TrustedIssuers issuers, SecurityProblems problems) {
        return StatelessApi.byToken(http, issuers, problems)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api/shops/{shop}/code")
                        .access(staff(Role.DISPLAY, Role.MANAGER))
                        .requestMatchers(
                                "/api/shops/{shop}/pairings/{code}",
                                "/api/shops/{shop}/displays",
                                "/api/shops/{shop}/displays/{id}")
                        .access(staff(Role.MANAGER))
                        .anyRequest()
                        .authenticated())
                .build();
    }

    @Bean
    TrustedIssuers trustedIssuers(QrValidatorProperties properties, CustomerTokens ours, Clock clock) {
        QrValidatorProperties.Staff staff = properties.staff();
        String signIn = staff.issuer().toString();
        return new TrustedIssuers(Map.of(
                signIn,
                TrustedIssuer.signIn(signIn, clock)
                        .checking(TokenRules.accessTokenOf(signIn, staff.clientId()), CallerAuthentication::ofStaff),
                ours.issuer(),
                TrustedIssuer.thisService(ours.publicKeys())
                        .checking(
                                CallerAuthentication.phoneOrDisplay(ours.issuer()),
                                CallerAuthentication::ofPhoneOrDisplay)));
    }
}
