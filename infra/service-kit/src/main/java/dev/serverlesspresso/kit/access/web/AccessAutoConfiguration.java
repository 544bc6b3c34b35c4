package dev.serverlesspresso.kit.access.web;

import dev.serverlesspresso.kit.problem.web.ProblemAutoConfiguration;
import dev.serverlesspresso.kit.problem.web.ProblemWriter;
import dev.serverlesspresso.kit.time.TimeAutoConfiguration;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Callers by the tokens of the sign-in and of the service that makes tokens. */
@AutoConfiguration(after = {ProblemAutoConfiguration.class, TimeAutoConfiguration.class})
@EnableConfigurationProperties(AccessSettings.class)
public class AccessAutoConfiguration {

    @Bean
    SecurityProblems securityProblems(ProblemWriter writer) {
        return new SecurityProblems(writer);
    }

    /** Without looking at tokens, so that a health check never waits for their issuers. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain platformRoutes(HttpSecurity http) {
        return StatelessApi.open(http, "/actuator/**", "/v3/api-docs/**", "/error");
    }

    /** The service that makes tokens has its own. */
    @Bean
    @ConditionalOnMissingBean
    TrustedIssuer tokenIssuer(AccessSettings settings, Clock clock) {
        return TrustedIssuer.service(
                settings.tokens().issuer(), settings.tokens().jwksUri(), clock);
    }

    /** Neither is asked before a token comes. */
    @Bean
    TrustedIssuers trustedIssuers(AccessSettings settings, TrustedIssuer tokenIssuer, Clock clock) {
        String signIn = settings.staff().issuer().toString();
        CallerTokens tokens = new CallerTokens(settings.tokens());
        return new TrustedIssuers(Map.of(
                signIn,
                TrustedIssuer.signIn(signIn, clock)
                        .checking(
                                TokenRules.accessTokenOf(
                                        signIn, settings.staff().clientId()),
                                CallerTokens::member),
                settings.tokens().issuer(),
                tokenIssuer.checking(tokens.deviceOrGuestRules(), tokens::deviceOrGuest)));
    }
}
