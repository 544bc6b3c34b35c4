package dev.serverlesspresso.qrvalidator.access;

import dev.serverlesspresso.kit.access.Caller;
import dev.serverlesspresso.kit.access.web.SecurityProblems;
import dev.serverlesspresso.kit.access.web.StatelessApi;
import dev.serverlesspresso.kit.access.web.TenantRules;
import dev.serverlesspresso.kit.access.web.TrustedIssuer;
import dev.serverlesspresso.kit.access.web.TrustedIssuers;
import dev.serverlesspresso.qrvalidator.customer.CustomerTokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Which route asks for whom. Scans read their optional token themselves: a bad one there means a new customer. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final TenantRules SHOP = new TenantRules("shop");

    @Bean
    @Order(1)
    SecurityFilterChain openRoutes(HttpSecurity http) {
        return StatelessApi.open(
                http,
                "/api/jwks.json",
                "/api/shops/{shop}/scans",
                "/api/pairings",
                "/api/pairings/{code}/claim",
                "/api/devices/token");
    }

    @Bean
    @Order(2)
    SecurityFilterChain guardedRoutes(HttpSecurity http, TrustedIssuers issuers, SecurityProblems problems) {
        return StatelessApi.byToken(http, issuers, problems)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api/shops/{shop}/code")
                        .access(SHOP.allow((caller, shop) -> caller.holds("display", shop) || isManager(caller, shop)))
                        .requestMatchers(
                                "/api/shops/{shop}/pairings/{code}",
                                "/api/shops/{shop}/devices",
                                "/api/shops/{shop}/devices/{id}")
                        .access(SHOP.allow(SecurityConfiguration::isManager))
                        .anyRequest()
                        .authenticated())
                .build();
    }

    @Bean
    TrustedIssuer tokenIssuer(CustomerTokens ours) {
        return TrustedIssuer.thisService(ours.publicKeys());
    }

    private static boolean isManager(Caller caller, String shop) {
        return caller.holds("manager", shop);
    }
}
