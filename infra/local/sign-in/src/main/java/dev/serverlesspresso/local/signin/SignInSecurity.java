package dev.serverlesspresso.local.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/** Who may do what at the OpenID provider: its own endpoints by protocol, everything else after a form login. */
@Configuration(proxyBeanMethods = false)
class SignInSecurity {
    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http, RegisteredClientRepository clients, Refusals refusals)
            throws Exception {
        OAuth2AuthorizationServerConfigurer server = new OAuth2AuthorizationServerConfigurer();
        server.authorizationEndpoint(endpoint -> endpoint.authenticationProviders(ExactRedirects::check));
        server.clientAuthentication(client -> client.authenticationConverter(ScreenClient::asking)
                .authenticationProvider(ScreenClient.known(clients)));
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(server, configurer -> configurer.oidc(Customizer.withDefaults()))
                .addFilterAfter(new SignOut(clients, refusals), CorsFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(new SignInRequired(clients, refusals)))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .cors(Customizer.withDefaults())
                .headers(headers -> secure(headers, "default-src 'none'; frame-ancestors 'none'"))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain form(HttpSecurity http, SignInSettings settings) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/login")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .csrf(csrf -> csrf.csrfTokenRepository(tokensInCookies()))
                .formLogin(form -> form.loginPage("/login")
                        .successHandler(onToTheScreen(settings.startPage()))
                        .failureHandler(SignInSecurity::backToTheForm))
                .exceptionHandling(handling -> handling.accessDeniedHandler(SignInSecurity::onceMore))
                .headers(headers -> secure(headers, PageFrame.contentPolicy(settings.origins())))
                .build();
    }

    /** In a cookie, which a page of elsewhere can neither read nor send along, and not in a session. */
    private static CookieCsrfTokenRepository tokensInCookies() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("STAFF_SIGN_IN_FORM");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    /** {@code same-origin}: without any referrer a browser would send its form with {@code Origin: null}. */
    private static void secure(HeadersConfigurer<HttpSecurity> headers, String contentPolicy) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy("camera=(), geolocation=(), microphone=()"));
    }

    private static AuthenticationSuccessHandler onToTheScreen(URI startPage) {
        return (request, response, somebody) -> {
            FormMemory.forget(response);
            AskedByScreen.forgetLast(response);
            AskedByScreen asked = AskedByScreen.ofForm(request);
            response.sendRedirect(asked.isNothing() ? startPage.toString() : asked.address());
        };
    }

    private static void backToTheForm(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        FormMemory.keep(request, response);
        response.sendRedirect(AskedByScreen.ofForm(request)
                .form(refusal instanceof PasswordSignIn.TooSoon soon ? "wait=" + soon.seconds() : "error"));
    }

    /** A form whose token has gone, or belongs to a sign-in of before, is to be sent again by whoever reads it. */
    private static void onceMore(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        if (refusal instanceof CsrfException && request.getRequestURI().equals("/login")) {
            FormMemory.keep(request, response);
            response.sendRedirect(AskedByScreen.ofForm(request).form("again"));
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    @Bean
    CorsConfigurationSource corsConfigurationSource(SignInSettings settings) {
        CorsConfiguration screens = new CorsConfiguration();
        screens.setAllowedOrigins(settings.origins().stream().map(URI::toString).toList());
        screens.setAllowedMethods(List.of("GET", "POST"));
        screens.setAllowedHeaders(List.of("Content-Type", "Authorization"));
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/**", screens);
        return source;
    }
}
