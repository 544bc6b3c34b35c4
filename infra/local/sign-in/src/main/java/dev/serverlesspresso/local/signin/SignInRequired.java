package dev.serverlesspresso.local.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * What a request of the protocol gets from which nobody is known: people the form, and programs what the protocol wants.
 * Spring by itself shows the form to those who must not be asked, and answers programs without a body.
 */
final class SignInRequired implements AuthenticationEntryPoint {
    private final RegisteredClientRepository clients;
    private final AuthenticationEntryPoint form = new LoginUrlAuthenticationEntryPoint("/login");

    SignInRequired(RegisteredClientRepository clients) {
        this.clients = clients;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown)
            throws IOException, ServletException {
        switch (request.getRequestURI()) {
            case "/oauth2/authorize" -> authorize(request, response, unknown);
            case "/oauth2/token" -> token(request, response);
            case "/userinfo" -> {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                Refusals.oauth(response, HttpStatus.UNAUTHORIZED, "invalid_token", "an access token is needed");
            }
            default -> invalidClient(response);
        }
    }

    private void authorize(HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown)
            throws IOException, ServletException {
        if (mustNotAsk(request)) {
            loginRequired(request, response);
        } else if (!AskedByScreen.isShortEnough(request)) {
            Refusals.problem(
                    response,
                    HttpStatus.URI_TOO_LONG,
                    "A query of more than " + AskedByScreen.LONGEST_QUERY + " characters is not kept over the form.");
        } else {
            form.commence(request, response, unknown);
        }
    }

    private static boolean mustNotAsk(HttpServletRequest request) {
        String prompt = request.getParameter("prompt");
        return prompt != null && List.of(prompt.split(" ", -1)).contains("none");
    }

    /** OpenID Connect Core 1.0, 3.1.2.6; to a registered address alone. */
    private void loginRequired(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String clientId = request.getParameter(OAuth2ParameterNames.CLIENT_ID);
        String redirect = request.getParameter(OAuth2ParameterNames.REDIRECT_URI);
        RegisteredClient client = clientId == null ? null : clients.findByClientId(clientId);
        if (client == null || redirect == null || !client.getRedirectUris().contains(redirect)) {
            Refusals.problem(response, HttpStatus.BAD_REQUEST, "redirect_uri is not registered");
            return;
        }
        UriComponentsBuilder location =
                UriComponentsBuilder.fromUriString(redirect).queryParam("error", "login_required");
        String state = request.getParameter(OAuth2ParameterNames.STATE);
        if (state != null) {
            location.queryParam("state", UriUtils.encode(state, StandardCharsets.UTF_8));
        }
        response.sendRedirect(location.build(true).toUriString());
    }

    /** There is one grant type, and only its requests say which client they are of: PKCE takes a secret's place. */
    private static void token(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] types = request.getParameterValues(OAuth2ParameterNames.GRANT_TYPE);
        if (types == null || types.length != 1) {
            Refusals.oauth(response, HttpStatus.BAD_REQUEST, "invalid_request", "grant_type is needed once");
        } else if (!types[0].equals("authorization_code")) {
            Refusals.oauth(
                    response, HttpStatus.BAD_REQUEST, "unsupported_grant_type", "authorization_code is supported");
        } else {
            invalidClient(response);
        }
    }

    private static void invalidClient(HttpServletResponse response) throws IOException {
        Refusals.oauth(
                response,
                HttpStatus.UNAUTHORIZED,
                "invalid_client",
                "client_id and code_verifier of a code are needed");
    }
}
