package dev.serverlesspresso.ordermanager.access.web;

import static dev.serverlesspresso.ordermanager.access.web.ShopRules.rule;
import static dev.serverlesspresso.ordermanager.access.web.ShopRules.staff;

import dev.serverlesspresso.kit.access.web.SecurityProblems;
import dev.serverlesspresso.kit.access.web.StatelessApi;
import dev.serverlesspresso.kit.access.web.TokenRules;
import dev.serverlesspresso.kit.access.web.TrustedIssuer;
import dev.serverlesspresso.kit.access.web.TrustedIssuers;
import dev.serverlesspresso.ordermanager.OrderManagerProperties;
import dev.serverlesspresso.ordermanager.access.Caller;
import dev.serverlesspresso.ordermanager.access.Role;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Which route asks for whom. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

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
                .build();
    }

    @Bean
    TrustedIssuers trustedIssuers(OrderManagerProperties properties, Clock clock) {
        OrderManagerProperties.Staff staff = properties.staff();
        OrderManagerProperties.CustomerTokens customers = properties.customerTokens();
        String signIn = staff.issuer().toString();
        return new TrustedIssuers(Map.of(
                signIn,
                TrustedIssuer.signIn(signIn, clock)
                        .checking(TokenRules.accessTokenOf(signIn, staff.clientId()), CallerAuthentication::ofStaff),
                customers.issuer(),
                TrustedIssuer.service(customers.issuer(), customers.jwksUri(), clock)
                        .checking(
                                CallerAuthentication.phoneOrDisplay(customers.issuer()),
                                CallerAuthentication::ofPhoneOrDisplay)));
    }

    private static boolean isCustomer(Caller caller, String shop) {
        return caller instanceof Caller.Customer customer && customer.shopId().equals(shop);
    }

    private static boolean isStaff(Caller caller, String shop, Role role) {
        return caller instanceof Caller.Staff staff && staff.is(role, shop);
    }
}
