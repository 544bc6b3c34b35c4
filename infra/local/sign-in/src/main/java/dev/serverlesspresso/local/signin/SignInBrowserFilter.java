package dev.serverlesspresso.local.signin;

import dev.serverlesspresso.local.http.BrowserRules;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers only under the provider's own names, and no page but its own and those of the screens. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SignInBrowserFilter extends OncePerRequestFilter {
    private final BrowserRules rules;
    private final Refusals refusals;

    SignInBrowserFilter(SignInSettings settings, Refusals refusals) {
        this.refusals = refusals;
        URI issuer = settings.issuer();
        rules = new BrowserRules(
                issuer == null || issuer.getHost() == null ? List.of() : List.of(issuer.getHost()),
                settings.origins().stream().map(URI::toString).toList());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> refusal =
                rules.refusal(request.getMethod(), name -> Collections.list(request.getHeaders(name)));
        if (refusal.isPresent()) {
            refusals.problem(request, response, HttpStatus.FORBIDDEN, refusal.get() + ".");
        } else {
            chain.doFilter(request, response);
        }
    }
}
