package dev.serverlesspresso.kit.access.web;

import dev.serverlesspresso.kit.access.Caller;
import java.util.function.Predicate;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.authentication.JwtIssuerAuthenticationManagerResolver;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;

/** An API that knows callers by bearer tokens alone: no sessions, no cookies, no forms. */
public final class StatelessApi {

    private StatelessApi() {}

    /** Without what belongs to pages; the headers of answers are written for all of them at once, elsewhere. */
    public static HttpSecurity bare(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(HeadersConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }

    /** Routes for everybody, whose tokens are not looked at. */
    public static SecurityFilterChain open(HttpSecurity http, String... routes) {
        return bare(http)
                .securityMatcher(routes)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** Callers by the tokens of these issuers; every refusal is a problem. */
    public static HttpSecurity byToken(HttpSecurity http, TrustedIssuers issuers, SecurityProblems problems) {
        return byToken(http, issuers, problems, device -> false);
    }

    /** The same, for a service that knows which devices have been removed since they got their tokens. */
    public static HttpSecurity byToken(
            HttpSecurity http, TrustedIssuers issuers, SecurityProblems problems, Predicate<Caller.Device> removed) {
        return bare(http)
                .addFilterAfter(new DeviceFilter(problems, removed), BearerTokenAuthenticationFilter.class)
                .oauth2ResourceServer(server -> server.authenticationManagerResolver(
                                new JwtIssuerAuthenticationManagerResolver(issuers))
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems)
                        .withObjectPostProcessor(failuresTo(problems)))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems));
    }

    /** Without this an issuer that is away would end in an exception instead of an answer. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> failuresTo(SecurityProblems problems) {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(problems::commence);
                return filter;
            }
        };
    }
}
