package dev.serverlesspresso.local.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a request of the protocol gets from which nobody is known: people the form, and programs what the protocol wants.
 * Spring by itself shows the form to those who must not be asked, and answers programs without a body.
 */
final class SignInRequired implements AuthenticationEntryPoint {
    private static final List<String> GRANT_TYPES = List.of("authorization_code", "refresh_token");

    private final RegisteredClientRepository clients;
    private final Refusals refusals;

    SignInRequired(RegisteredClientRepository clients, Refusals refusals) {
        this.clients = clients;
        this.refusals = refusals;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown)
            throws IOException {
        switch (request.getRequestURI()) {
            case AskedByScreen.ENDPOINT -> authorize(request, response);
            case "/oauth2/token" -> token(request, response);
            case "/userinfo" -> {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                Refusals.oauth(response, HttpStatus.UNAUTHORIZED, "invalid_token", "an access token is needed");
            }
            default -> invalidClient(response);
        }
    }

    private void authorize(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (mustNotAsk(request)) {
            loginRequired(request, response);
        } else if (!AskedByScreen.isShortEnough(request)) {
            refusals.problem(
                    request,
                    response,
                    HttpStatus.URI_TOO_LONG,
                    "A query of more than " + AskedByScreen.LONGEST_QUERY + " characters is not kept over the form.");
        } else {
            AskedByScreen asked = AskedByScreen.ofScreen(request);
            asked.rememberAsLast(response);
            response.sendRedirect(asked.form(""));
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
            refusals.problem(request, response, HttpStatus.BAD_REQUEST, "redirect_uri is not registered");
            return;
        }
        BackToScreen.redirect(
                request, response, UriComponentsBuilder.fromUriString(redirect).queryParam("error", "login_required"));
    }

    /** Of two grant types, whose requests say which client they are of: PKCE and the refresh token take a secret's place. */
    private static void token(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] types = request.getParameterValues(OAuth2ParameterNames.GRANT_TYPE);
        if (types == null || types.length != 1) {
            Refusals.oauth(response, HttpStatus.BAD_REQUEST, "invalid_request", "grant_type is needed once");
        } else if (!GRANT_TYPES.contains(types[0])) {
            Refusals.oauth(
                    response,
                    HttpStatus.BAD_REQUEST,
                    "unsupported_grant_type",
                    String.join(" and ", GRANT_TYPES) + " are supported");
        } else {
            invalidClient(response);
        }
    }

    private static void invalidClient(HttpServletResponse response) throws IOException {
        Refusals.oauth(
                response,
                HttpStatus.UNAUTHORIZED,
                "invalid_client",
                "client_id is needed, with the code_verifier of a code or a refresh token");
    }
}
