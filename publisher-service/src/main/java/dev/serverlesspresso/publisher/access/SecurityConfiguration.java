package dev.serverlesspresso.publisher.access;

import dev.serverlesspresso.kit.access.Caller;
import dev.serverlesspresso.kit.access.web.SecurityProblems;
import dev.serverlesspresso.kit.access.web.StatelessApi;
import dev.serverlesspresso.kit.access.web.TenantRules;
import dev.serverlesspresso.kit.access.web.TrustedIssuers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Everything below a shop is for those who belong to it; which screen they may open is decided with the connection. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain guardedRoutes(HttpSecurity http, TrustedIssuers issuers, SecurityProblems problems) {
        return StatelessApi.byToken(http, issuers, problems)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api/shops/{shop}/**")
                        .access(new TenantRules("shop").allow(Caller::belongsTo))
                        .anyRequest()
                        .authenticated())
                .build();
    }
}
