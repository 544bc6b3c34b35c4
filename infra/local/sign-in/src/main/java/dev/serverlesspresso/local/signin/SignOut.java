package dev.serverlesspresso.local.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signs a browser out as a user pool does (docs.aws.amazon.com/cognito/latest/developerguide/logout-endpoint.html): by the client and one of
 * its registered addresses, to which it leads. Tokens are neither asked for nor ended. Answers in place of Spring's endpoint, whose
 * parameters are those of OpenID Connect.
 */
final class SignOut extends OncePerRequestFilter {
    static final String PATH = "/logout";

    private static final RequestMatcher HERE =
            PathPatternRequestMatcher.withDefaults().matcher(PATH);

    private final RegisteredClientRepository clients;
    private final Refusals refusals;

    SignOut(RegisteredClientRepository clients, Refusals refusals) {
        this.clients = clients;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HERE.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = only(request, "client_id");
        RegisteredClient client = id == null ? null : clients.findByClientId(id);
        if (!request.getMethod().equals(HttpMethod.GET.name())) {
            response.setHeader(HttpHeaders.ALLOW, HttpMethod.GET.name());
            refusals.problem(request, response, HttpStatus.METHOD_NOT_ALLOWED, "Sign-out is a link: GET is supported.");
        } else if (client == null) {
            refuse(request, response, "client_id is needed once, of a known client");
        } else if (request.getParameter("logout_uri") != null) {
            leadTo("logout_uri", client.getPostLogoutRedirectUris(), request, response);
        } else {
            leadTo("redirect_uri", client.getRedirectUris(), request, response);
        }
    }

    /** To the page of a screen by {@code logout_uri}, or to the form by what the authorization endpoint would be asked. */
    private void leadTo(
            String parameter, Set<String> registered, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String address = only(request, parameter);
        if (address == null || !registered.contains(address)) {
            refuse(request, response, "logout_uri, or redirect_uri, is needed once, and registered");
            return;
        }
        new SecurityContextLogoutHandler()
                .logout(request, response, SecurityContextHolder.getContext().getAuthentication());
        response.sendRedirect(
                parameter.equals("logout_uri")
                        ? address
                        : AskedByScreen.ofScreen(request).address());
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, String why) throws IOException {
        refusals.problem(request, response, HttpStatus.BAD_REQUEST, why);
    }

    private static @Nullable String only(HttpServletRequest request, String parameter) {
        String[] values = request.getParameterValues(parameter);
        return values == null || values.length != 1 ? null : values[0];
    }
}
