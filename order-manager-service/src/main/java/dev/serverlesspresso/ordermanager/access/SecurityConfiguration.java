package dev.serverlesspresso.ordermanager.access;

import dev.serverlesspresso.kit.access.Caller;
import dev.serverlesspresso.kit.access.web.SecurityProblems;
import dev.serverlesspresso.kit.access.web.StatelessApi;
import dev.serverlesspresso.kit.access.web.TenantRules;
import dev.serverlesspresso.kit.access.web.TrustedIssuers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Which route asks for whom. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final TenantRules SHOP = new TenantRules("shop");

    @Bean
    SecurityFilterChain guardedRoutes(
            HttpSecurity http, TrustedIssuers issuers, SecurityProblems problems, RemovedDevices removed) {
        return StatelessApi.byToken(http, issuers, problems, removed::contains)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/api/shops/{shop}")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/api/shops/{shop}")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/shops")
                        .access(TenantRules.allowCaller(Caller.Member.class::isInstance))
                        .requestMatchers("/api/shops")
                        .access(TenantRules.allowCaller(Roles::isOperator))
                        .requestMatchers(HttpMethod.DELETE, "/api/shops/{shop}")
                        .access(TenantRules.allowCaller(Roles::isOperator))
                        .requestMatchers("/api/shops/{shop}", "/api/shops/{shop}/figures")
                        .access(SHOP.allow((caller, shop) -> Roles.isBarista(caller, shop) || Roles.isOperator(caller)))
                        .requestMatchers("/api/shops/{shop}/menu/{drinkId}/availability")
                        .access(SHOP.allow(Roles::isBarista))
                        .requestMatchers("/api/shops/{shop}/menu")
                        .access(SHOP.allow(Roles::mayManage))
                        .requestMatchers("/api/shops/{shop}/orders/{id}/drink")
                        .access(SHOP.allow(Roles::isCustomer))
                        .requestMatchers(
                                "/api/shops/{shop}/orders/{id}/actions", "/api/shops/{shop}/orders/{id}/journey")
                        .access(SHOP.allow(SecurityConfiguration::hasAHand))
                        .requestMatchers(HttpMethod.POST, "/api/shops/{shop}/orders")
                        .access(SHOP.allow(Roles::isBarista))
                        .requestMatchers("/api/shops/{shop}/orders", "/api/shops/{shop}/orders/{id}")
                        .access(SHOP.allow((caller, shop) -> hasAHand(caller, shop) || Roles.isDisplay(caller, shop)))
                        .anyRequest()
                        .authenticated())
                .build();
    }

    /** Customers and baristas do something with orders; displays only show them. */
    private static boolean hasAHand(Caller caller, String shop) {
        return Roles.isCustomer(caller, shop) || Roles.isBarista(caller, shop);
    }
}
